package org.arsye.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Given a content key that somebody destroyed behind our back, then it is told, and an erasure of ours is not. */
@ExtendWith(OutputCaptureExtension.class)
class UnexplainedKeysTest extends AtTheDoor {

    @Autowired
    private MeterRegistry figures;

    @Test
    void a_key_that_no_erasure_destroyed_is_told_of(CapturedOutput log) {
        String consultation = opened();
        JsonNode asked = submitted(consultation);
        String robbed = submitted(consultation).get("id").asString();
        try (HikariDataSource superuser = DATABASE.keysAs("postgres")) {
            JdbcClient keys = JdbcClient.create(superuser);
            done(
                    NOBODY,
                    "/api/v1/comments/" + asked.get("id").asString() + "/erasure",
                    Map.of("secret", asked.get("withdrawalSecret").asString(), "scope", "contribution"));
            UUID kid = keys.sql("select kid from content_key where contribution = ?::uuid")
                    .param(robbed)
                    .query(UUID.class)
                    .single();
            keys.sql("insert into destroyed_key (kid, erasure_id) values (?, gen_random_uuid())")
                    .param(kid)
                    .update();
            try {
                keys.sql("delete from content_key where kid = ?").param(kid).update();

                Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> unexplained() == 1);
                assertThat(log)
                        .contains("content keys are destroyed of which no erasure is recorded, among them " + kid);
            } finally {
                keys.sql("delete from destroyed_key where kid = ?").param(kid).update();
            }
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> unexplained() == 0);
        }
    }

    private double unexplained() {
        return figures.get("arsye.keys.unexplained").gauge().value();
    }

    private JsonNode submitted(String consultation) {
        return tree(created(NOBODY, "/api/v1/consultations/" + consultation + "/comments", comment())
                .getResponseBody());
    }
}
