package org.arsye.query.given;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.arsye.events.DomainEvent;
import org.arsye.events.EventCatalogue;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.DecisionDrafted;
import org.arsye.events.comment.DecisionId;
import org.arsye.events.comment.Outcome;
import org.arsye.events.comment.Publication;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.consultation.ReportPublished;

/** One consultation on which very many speak, every second is answered, and a report is published; in an empty record of its own. */
public final class Hall {

    private static final int PART = 1_000;
    private static final String WORDS =
            "Neni duhet të thotë qartë kush vendos, brenda cilit afat dhe si njoftohet publiku. ";

    private final String database;
    private final Random random = new Random(7);
    private final Map<UUID, Long> sequences = new HashMap<>();
    private final List<Object[]> rows = new ArrayList<>();
    private final List<Object[]> kept = new ArrayList<>();
    private long position;

    public Hall(String database) {
        this.database = database;
    }

    /** How many events there are. */
    public long size() {
        return position;
    }

    /** Writes another consultation with so many comments. */
    public Story with(int comments) {
        Story story = new Story();
        try (Connection store = Database.connect(database);
                Connection keys = Database.connect("arsye_keys")) {
            for (DomainEvent event : story.begun()) {
                note(event, store, keys);
            }
            for (int i = 0; i < comments; i++) {
                CommentId id = Story.commentId();
                note(
                        story.comment(
                                id,
                                WORDS.repeat(2 + random.nextInt(6)) + i,
                                "art_" + random.nextInt(40),
                                Publication.NAMED),
                        store,
                        keys);
                if (i % 2 == 0) {
                    answer(story, id, i, store, keys);
                }
            }
            int accepted = (comments + 1) / 2;
            ReportFigures figures = new ReportFigures(comments, accepted, 0, 0, 0, 0, comments - accepted, 0);
            note(new ReportPublished(story.consultation, 1, position - 1, figures, null, null), store, keys);
            flush(store, keys);
            store.createStatement().execute("vacuum analyze store.event");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return story;
    }

    private void answer(Story story, CommentId on, int i, Connection store, Connection keys) throws SQLException {
        DecisionId id = Story.decisionId();
        String because = WORDS.repeat(2) + i;
        note(
                new DecisionDrafted(
                        on,
                        story.consultation,
                        id,
                        Outcome.ACCEPTED,
                        Sealed.text(new LocalizedText(because, because, null)),
                        "art_1",
                        story.drafter,
                        null,
                        null),
                store,
                keys);
        note(story.approved(on, id), store, keys);
        note(story.published(on, id, Outcome.ACCEPTED), store, keys);
    }

    private void note(DomainEvent event, Connection store, Connection keys) throws SQLException {
        UUID aggregate = Pen.aggregate(event);
        long sequence = sequences.merge(aggregate, 0L, (was, zero) -> was + 1);
        byte[] payload = Pen.payload(
                event,
                aggregate,
                sequence,
                (kid, of, scope, wrapped) -> kept.add(new Object[] {UUID.fromString(kid), of, scope, wrapped}));
        rows.add(new Object[] {
            position,
            UUID.randomUUID(),
            aggregate,
            Pen.family(event),
            sequence,
            EventCatalogue.nameOf(event.getClass()),
            Story.OPENS.atOffset(ZoneOffset.UTC).toEpochSecond() + position++,
            payload,
            "{\"actorRole\":\"approver\"}".getBytes(StandardCharsets.UTF_8)
        });
        if (rows.size() >= PART) {
            flush(store, keys);
        }
    }

    private void flush(Connection store, Connection keys) throws SQLException {
        Crowd.insertEvents(store, rows);
        Crowd.insertKeys(keys, kept);
        rows.clear();
        kept.clear();
    }
}
