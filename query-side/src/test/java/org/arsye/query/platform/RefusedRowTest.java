package org.arsye.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.arsye.query.given.ReadSide;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the database refuses is not quoted by those who tell that it did. */
class RefusedRowTest {

    @Test
    void a_row_that_the_database_refuses_is_in_no_message() {
        JdbcTemplate views = ReadSide.running().bean(JdbcTemplate.class);
        Throwable refused = catchThrowable(() -> views.update(
                "insert into comment (comment_id, valid_from, valid_to, text) values (gen_random_uuid(), 0, 1, ?)",
                "Filan Fisteku e tha"));
        StringWriter told = new StringWriter();
        refused.printStackTrace(new PrintWriter(told));
        assertThat(told.toString()).contains("violates not-null constraint").doesNotContain("Filan");
    }
}
