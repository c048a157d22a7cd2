package org.arsye.command.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the database refuses is not quoted by those who tell that it did. */
class RefusedRowTest {

    @Test
    void a_row_that_the_database_refuses_is_in_no_message() throws Exception {
        try (Postgres postgres = new Postgres()) {
            JdbcTemplate pool = new JdbcTemplate(postgres.pool());
            Throwable refused = catchThrowable(
                    () -> pool.update("insert into store.event (position, type) values (0, ?)", "Filan Fisteku e tha"));
            StringWriter told = new StringWriter();
            refused.printStackTrace(new PrintWriter(told));
            assertThat(told.toString()).contains("violates not-null constraint").doesNotContain("Filan");
        }
    }
}
