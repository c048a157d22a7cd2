package org.arsye.command.register;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has happened and was not told yet to everybody it concerns, in {@code command.telling_due}. */
@Component
public class TellingDueTable {

    private final JdbcClient database;

    TellingDueTable(JdbcClient database) {
        this.database = database;
    }

    /** What happened. */
    public enum Cause {
        INTEREST_EXPRESSED,
        CONSULTATION_OPENED,
        CONSULTATION_EXTENDED,
        PRIOR_NOTICE,
        PLAN_PUBLISHED
    }

    /**
     * @param subject the aggregate that it happened to
     * @param version of a plan; null else
     */
    public record Due(long position, Cause cause, UUID subject, Integer version, Instant at) {}

    /** Oldest first, a part at a time. */
    public List<Due> of(Cause cause) {
        return database.sql("select * from command.telling_due where cause = :cause order by position limit 100")
                .param("cause", cause.name())
                .query((row, number) -> new Due(
                        row.getLong("position"),
                        cause,
                        row.getObject("subject", UUID.class),
                        row.getObject("version", Integer.class),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void isDue(Due due) {
        database.sql("""
                        insert into command.telling_due (position, cause, subject, version, at)
                        values (:position, :cause, :subject, :version, :at) on conflict do nothing""")
                .param("position", due.position())
                .param("cause", due.cause().name())
                .param("subject", due.subject())
                .param("version", due.version(), java.sql.Types.INTEGER)
                .param("at", due.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Everybody was told. */
    public void isDone(Due due) {
        database.sql("delete from command.telling_due where position = :position")
                .param("position", due.position())
                .update();
    }
}
