package org.arsye.command.platform.sealing;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arsye.command.platform.CommandId;
import org.arsye.events.DomainEvent;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.arsye.ledger.Disclosure;
import org.arsye.ledger.Json;
import org.arsye.ledger.SealedBox;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;

/**
 * Closes every open field of an event on its way from the rules to the store, bound to its aggregate, sequence and name; and
 * gives the event the id that its command implies, so that a command sent again is recognised by what it wrote.
 */
public final class SealingInterceptor implements MessageDispatchInterceptor<EventMessage<?>> {

    private static final int SALT_BYTES = 16;

    private final ContentKeys keys;

    SealingInterceptor(ContentKeys keys) {
        this.keys = keys;
    }

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> messages) {
        return (index, message) ->
                message instanceof DomainEventMessage<?> event && event.getPayload() instanceof DomainEvent payload
                        ? recorded(event, payload, index)
                        : message;
    }

    private DomainEventMessage<?> recorded(DomainEventMessage<?> event, DomainEvent payload, int index) {
        return new GenericDomainEventMessage<>(
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                seal(event, payload),
                event.getMetaData(),
                CommandId.in(event.getMetaData())
                        .map(command -> command.event(index).toString())
                        .orElse(event.getIdentifier()),
                event.getTimestamp());
    }

    private DomainEvent seal(DomainEventMessage<?> event, DomainEvent payload) {
        RecordShape shape = RecordShape.of(payload);
        Object[] values = shape.values(payload);
        Set<Sealed.Scope> scopes = EnumSet.noneOf(Sealed.Scope.class);
        for (Object value : values) {
            if (value instanceof Sealed.Open<?> open) {
                scopes.add(open.scope());
            }
        }
        if (scopes.isEmpty()) {
            return payload;
        }
        Map<Sealed.Scope, ContentKey> fresh =
                keys.make(UUID.fromString(event.getAggregateIdentifier()), scopes).stream()
                        .collect(Collectors.toMap(ContentKey::scope, Function.identity()));
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Sealed.Open<?> open) {
                values[i] = close(open, shape.name(i), event, fresh.get(open.scope()));
            }
        }
        return (DomainEvent) shape.rebuilt(values);
    }

    private Sealed.Closed<?> close(Sealed.Open<?> open, String field, DomainEventMessage<?> event, ContentKey key) {
        String disclosure = Disclosure.salted(keys.random(SALT_BYTES), field, json(open.value()))
                .encoded();
        return SealedBox.seal(
                key.key(),
                key.kid().toString(),
                disclosure,
                SealedBox.aad(event.getAggregateIdentifier(), event.getSequenceNumber(), field),
                keys.random(SealedBox.IV_BYTES));
    }

    private static Json json(Object value) {
        return switch (value) {
            case String text -> new Json.Str(text);
            case LocalizedText text -> {
                Map<String, Json> languages = new TreeMap<>();
                for (String language : List.of("en", "sq", "sr")) {
                    text.exactly(language).ifPresent(words -> languages.put(language, new Json.Str(words)));
                }
                yield new Json.Obj(languages);
            }
            default -> throw new IllegalArgumentException(value.getClass() + " cannot be sealed");
        };
    }
}
