package org.arsye.command.register;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.arsye.events.interest.InterestExpressed;
import org.arsye.events.interest.InterestId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How each expression of interest stands and in what it is, in {@code command.interest} and {@code interest_target}. */
@Component
public class InterestTable {

    private final JdbcClient database;

    InterestTable(JdbcClient database) {
        this.database = database;
    }

    /** How it stands. */
    public enum Standing {
        EXPRESSED,
        CONFIRMED,
        ENDED,
        FORGOTTEN
    }

    /** In what an interest may be, and how it is written. */
    public record Target(Kind kind, String target) {

        /** Sorts of targets. */
        public enum Kind {
            BODY,
            TYPE,
            ITEM,
            CONSULTATION
        }
    }

    void expressed(InterestExpressed event, Instant at) {
        UUID id = event.interestId().value();
        database.sql("""
                        insert into command.interest (interest_id, state, year, expressed_at)
                        values (:id, 'EXPRESSED', :year, :at) on conflict (interest_id) do nothing""")
                .param("id", id)
                .param("year", event.year())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        targets(event)
                .forEach(target -> database.sql("""
                        insert into command.interest_target (interest_id, kind, target) values (:id, :kind, :target)
                        on conflict do nothing""")
                        .param("id", id)
                        .param("kind", target.kind().name())
                        .param("target", target.target())
                        .update());
    }

    private static Stream<Target> targets(InterestExpressed event) {
        return Stream.of(
                        event.publicBodies().stream().map(each -> new Target(Target.Kind.BODY, each.toString())),
                        event.documentTypes().stream().map(each -> new Target(Target.Kind.TYPE, each.name())),
                        event.planItems().stream().map(each -> new Target(Target.Kind.ITEM, each.toString())),
                        event.consultations().stream()
                                .map(each -> new Target(Target.Kind.CONSULTATION, each.toString())))
                .flatMap(each -> each);
    }

    void confirmed(InterestId id, long position) {
        database.sql("""
                        update command.interest set state = 'CONFIRMED', since = :position
                        where interest_id = :id and state = 'EXPRESSED'""").param("id", id.value()).param("position", position).update();
    }

    void renewed(InterestId id, int year) {
        database.sql("update command.interest set year = :year where interest_id = :id")
                .param("id", id.value())
                .param("year", year)
                .update();
    }

    void ended(InterestId id) {
        database.sql("update command.interest set state = 'ENDED' where interest_id = :id and state <> 'FORGOTTEN'")
                .param("id", id.value())
                .update();
    }

    void forgotten(Collection<UUID> contributions) {
        database.sql("update command.interest set state = 'FORGOTTEN' where interest_id = any(:ids)")
                .param("ids", contributions.toArray(UUID[]::new))
                .update();
    }

    /** Whether there is an expression of interest of that id. */
    public boolean has(InterestId interest) {
        return database.sql("select exists (select from command.interest where interest_id = :id)")
                .param("id", interest.value())
                .query(Boolean.class)
                .single();
    }

    /** Those confirmed before something happened, and interested in any of these. */
    public List<InterestId> matching(Collection<Target> targets, long position) {
        return ids(database.sql("""
                        select distinct i.interest_id from command.interest i
                        join command.interest_target t on t.interest_id = i.interest_id
                        join unnest(:kinds::text[], :targets::text[]) m (kind, target)
                            on t.kind = m.kind collate "C" and t.target = m.target collate "C"
                        where i.state = 'CONFIRMED' and i.since < :position
                        order by i.interest_id""")
                .param("kinds", targets.stream().map(each -> each.kind().name()).toArray(String[]::new))
                .param("targets", targets.stream().map(Target::target).toArray(String[]::new))
                .param("position", position));
    }

    /** Those that hold for no later year than this. */
    public List<InterestId> holdingUntil(int year) {
        return ids(database.sql("""
                        select interest_id from command.interest where state = 'CONFIRMED' and year <= :year
                        order by interest_id""").param("year", year));
    }

    /** Those that nobody confirmed since. */
    public List<InterestId> unconfirmedSince(Instant at) {
        return ids(database.sql("""
                        select interest_id from command.interest where state = 'EXPRESSED' and expressed_at < :at
                        order by interest_id""").param("at", at.atOffset(ZoneOffset.UTC), java.sql.Types.TIMESTAMP_WITH_TIMEZONE));
    }

    /** Those that ended, and whose addresses are still there. */
    public List<InterestId> ended() {
        return ids(database.sql("""
                        select interest_id from command.interest where state = 'ENDED' order by interest_id limit 100"""));
    }

    private static List<InterestId> ids(JdbcClient.StatementSpec asked) {
        return asked.query((row, number) -> new InterestId(row.getObject("interest_id", UUID.class)))
                .list();
    }
}
