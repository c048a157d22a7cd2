package org.arsye.command.access.guessing;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL on failed tries. */
@Component
class FailedTryTable {

    private final JdbcClient jdbc;

    FailedTryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(byte[] who, Instant at) {
        jdbc.sql("insert into access.failed_try (who, at) values (?, ?)")
                .param(who)
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** No more than {@code most} are counted: a flood of them costs no more than a few. */
    int countSince(byte[] who, Instant since, int most) {
        return jdbc.sql("""
                        select count(*) from (
                            select 1 from access.failed_try where who = ? and at > ? limit ?) as counted
                        """)
                .param(who)
                .param(since.atOffset(ZoneOffset.UTC))
                .param(most)
                .query(Integer.class)
                .single();
    }

    void delete(byte[] who) {
        jdbc.sql("delete from access.failed_try where who = ?").param(who).update();
    }

    void deleteBefore(Instant time) {
        jdbc.sql("delete from access.failed_try where at <= ?")
                .param(time.atOffset(ZoneOffset.UTC))
                .update();
    }
}
