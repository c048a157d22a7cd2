package org.arsye.command.access;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table {@code access.letter_limit}. One statement looks and counts, and its row is locked meanwhile: however many ask at
 * once and wherever, no more are counted than there is room for.
 */
@Component
class LetterLimitTable {

    private final JdbcClient database;

    LetterLimitTable(JdbcClient database) {
        this.database = database;
    }

    /** @return until when it is full, if there was no room; then nothing was counted */
    Optional<Instant> count(LetterLimit.Kind kind, String who, Instant now, Duration share, Duration window) {
        boolean counted = database.sql("""
                        insert into access.letter_limit as l (kind, who, until) values (:kind, :who, :first)
                        on conflict (kind, who) do update
                            set until = greatest(l.until, :now) + make_interval(secs => :share)
                            where greatest(l.until, :now) <= :latest""")
                        .param("kind", kind.name())
                        .param("who", who)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("first", now.plus(share).atOffset(ZoneOffset.UTC))
                        .param("share", seconds(share))
                        .param("latest", now.plus(window).minus(share).atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
        return counted ? Optional.empty() : Optional.of(until(kind, who).orElse(now.plus(window)));
    }

    private Optional<Instant> until(LetterLimit.Kind kind, String who) {
        return database.sql("select until from access.letter_limit where kind = :kind and who = :who")
                .param("kind", kind.name())
                .param("who", who)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void takeBack(LetterLimit.Kind kind, String who, Duration share) {
        database.sql("""
                        update access.letter_limit set until = until - make_interval(secs => :share)
                        where kind = :kind and who = :who""")
                .param("kind", kind.name())
                .param("who", who)
                .param("share", seconds(share))
                .update();
    }

    void forgetBefore(Instant now) {
        database.sql("delete from access.letter_limit where until < :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
