package org.arsye.command.telling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters that wait, and which were sent, in {@code command.letter}. */
@Component
class OutboxTable {

    private final JdbcClient database;

    OutboxTable(JdbcClient database) {
        this.database = database;
    }

    /** A letter that waits; what it says is sealed. */
    record Waiting(UUID letterId, UUID interestId, String sealed, int attempts) {}

    boolean has(UUID letter) {
        return database.sql("select exists (select from command.letter where letter_id = :id)")
                .param("id", letter)
                .query(Boolean.class)
                .single();
    }

    void write(UUID letter, UUID interest, String cause, boolean byHand, String sealed, Instant now) {
        database.sql("""
                        insert into command.letter (letter_id, interest_id, cause, by_hand, sealed, written_at, next_try)
                        values (:letter, :interest, :cause, :byHand, :sealed, :now, :now) on conflict do nothing""")
                .param("letter", letter)
                .param("interest", interest)
                .param("cause", cause)
                .param("byHand", byHand)
                .param("sealed", sealed)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes some of what is to be sent now; nobody else takes the same until the time given is over. */
    List<Waiting> take(int most, Instant now, Duration forSoLong) {
        return database.sql("""
                        update command.letter set held_until = :later, attempts = attempts + 1
                        where letter_id in (
                            select letter_id from command.letter
                            where sealed is not null and not by_hand and not given_up and next_try <= :now
                                and (held_until is null or held_until <= :now)
                            order by next_try limit :most for update skip locked)
                        returning letter_id, interest_id, sealed, attempts""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("later", now.plus(forSoLong).atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(OutboxTable::row)
                .list();
    }

    private static Waiting row(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getObject("letter_id", UUID.class),
                row.getObject("interest_id", UUID.class),
                row.getString("sealed"),
                row.getInt("attempts"));
    }

    /** Gone: what it said goes with it. */
    boolean sent(UUID letter, Instant now) {
        return database.sql("""
                        update command.letter set sealed = null, sent_at = :now
                        where letter_id = :id and sealed is not null""")
                        .param("id", letter)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** By hand only: what a server sends, nobody marks. */
    boolean handedOn(UUID letter, Instant now) {
        return database.sql("""
                        update command.letter set sealed = null, sent_at = :now
                        where letter_id = :id and sealed is not null and by_hand""")
                        .param("id", letter)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** Whether it is still ours to send; then nobody else takes it until the time given. */
    boolean hold(Waiting letter, Instant until) {
        return database.sql("""
                        update command.letter set held_until = :until
                        where letter_id = :id and attempts = :attempts and sealed is not null""")
                        .param("id", letter.letterId())
                        .param("attempts", letter.attempts())
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** It was not taken. Whoever has it by now says for themselves how it stands. */
    void later(Waiting letter, Instant next, boolean givenUp) {
        database.sql("""
                        update command.letter set next_try = :next, given_up = :givenUp, held_until = null
                        where letter_id = :id and attempts = :attempts""")
                .param("id", letter.letterId())
                .param("attempts", letter.attempts())
                .param("next", next.atOffset(ZoneOffset.UTC))
                .param("givenUp", givenUp)
                .update();
    }

    /** What a server sends and nobody is sending just now is tried at once and, if need be, as often as if it were new. */
    boolean again(UUID letter, Instant now) {
        return database.sql("""
                        update command.letter set next_try = :now, given_up = false, attempts = 0
                        where letter_id = :id and sealed is not null and not by_hand
                            and (held_until is null or held_until <= :now)""")
                        .param("id", letter)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** Whatever waits for these people goes. */
    void forget(Collection<UUID> interests) {
        database.sql("update command.letter set sealed = null where interest_id = any(:ids)")
                .param("ids", interests.toArray(UUID[]::new))
                .update();
    }

    long waiting() {
        return database.sql("select count(*) from command.letter where sealed is not null")
                .query(Long.class)
                .single();
    }
}
