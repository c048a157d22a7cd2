package org.arsye.command.race;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.arsye.command.platform.Receipts;
import org.arsye.command.platform.StoreAway;
import org.arsye.command.platform.store.PostgresEventStorageEngine;
import org.arsye.command.race.Said.Word;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.CommentWithdrawn;
import org.arsye.events.consultation.ConsultationId;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Writers who get into each other's way: most begin an aggregate of their own, some go for the same place of the same
 * aggregate, some send an event that was sent before, some send several events of which only the last is too late.
 */
final class Writers implements AutoCloseable {

    /** Longer than anybody may be kept waiting. */
    static final Duration TOO_LONG = Duration.ofSeconds(15);

    private static final ConsultationId PARK = new ConsultationId(new UUID(0, 1));

    private final PostgresEventStorageEngine engine;
    private final Consumer<Said> told;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean going = true;
    private volatile Throwable failure;

    private Writers(PostgresEventStorageEngine engine, Consumer<Said> told) {
        this.engine = engine;
        this.told = told;
    }

    static Writers start(int many, PostgresEventStorageEngine engine, Consumer<Said> told) {
        Writers writers = new Writers(engine, told);
        IntStream.range(0, many).forEach(writer -> writers.threads.execute(() -> writers.write(new Random())));
        return writers;
    }

    private void write(Random random) {
        try {
            while (going) {
                write(wish(random));
            }
        } catch (Throwable e) {
            failure = e;
            going = false;
        }
    }

    private void write(List<DomainEventMessage<?>> events) throws Exception {
        long begun = System.nanoTime();
        try {
            Receipts.Written<?> written = Receipts.writing(() -> {
                engine.appendEvents(events);
                return null;
            });
            for (int i = 0; i < events.size(); i++) {
                tell(Word.RECORDED, events.get(i), written.events().get(i).position());
            }
        } catch (ConcurrencyException | AggregateStreamCreationException e) {
            events.forEach(event -> tell(Word.REFUSED, event, -1));
        } catch (StoreAway e) {
            events.forEach(event -> tell(e.isDoubtful() ? Word.NOT_KNOWN : Word.REFUSED, event, -1));
        }
        if (System.nanoTime() - begun > TOO_LONG.toNanos()) {
            throw new IllegalStateException("a writer waited for " + Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    private void tell(Word word, DomainEventMessage<?> event, long position) {
        told.accept(new Said(
                word,
                UUID.fromString(event.getAggregateIdentifier()),
                UUID.fromString(event.getIdentifier()),
                position));
    }

    private static List<DomainEventMessage<?>> wish(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> List.of(event(new UUID(7, random.nextInt(4)), random.nextInt(40), UUID.randomUUID()));
            case 1 -> List.of(event(UUID.randomUUID(), 0, new UUID(8, random.nextInt(500))));
            case 2 -> {
                List<DomainEventMessage<?>> several = several(random);
                several.add(event(new UUID(7, random.nextInt(4)), random.nextInt(40), UUID.randomUUID()));
                yield several;
            }
            default -> several(random);
        };
    }

    private static List<DomainEventMessage<?>> several(Random random) {
        UUID aggregate = UUID.randomUUID();
        List<DomainEventMessage<?>> events = new ArrayList<>();
        for (int sequence = 0; sequence <= random.nextInt(3); sequence++) {
            events.add(event(aggregate, sequence, UUID.randomUUID()));
        }
        return events;
    }

    private static DomainEventMessage<?> event(UUID aggregate, long sequence, UUID id) {
        CommentWithdrawn payload = new CommentWithdrawn(new CommentId(aggregate), PARK);
        return new GenericDomainEventMessage<>(
                "Comment",
                aggregate.toString(),
                sequence,
                payload,
                java.util.Map.of(),
                id.toString(),
                java.time.Instant.now());
    }

    /** @throws IllegalStateException if one of them met what nobody should meet */
    boolean going() {
        if (failure != null) {
            throw new IllegalStateException("a writer failed", failure);
        }
        return going;
    }

    /** Lets everybody finish what they are at. */
    @Override
    public void close() {
        going = false;
        threads.close();
        going();
    }
}
