package org.arsye.query.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.arsye.query.given.Sides;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/** What this side is told in confidence is said nowhere: in no line of the log, however much is logged, and in no answer. */
class SecretsTest {

    private static final String SECRET = "fshehtesia-e-mbjelle-";

    private final Sides sides = new Sides("secrets");
    private final Logger all = (Logger) LoggerFactory.getLogger("ROOT");
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();
    private final Level level = all.getLevel();

    /** The side that is started would begin the log anew, without whoever listens. */
    @BeforeEach
    void listen() {
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        said.start();
        all.addAppender(said);
    }

    @AfterEach
    void end() {
        all.setLevel(level);
        all.detachAppender(said);
        System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
        sides.close();
    }

    private static List<String> settings() {
        return List.of(
                "arsye.database.password=" + SECRET + 1,
                "arsye.database.owner-password=" + SECRET + 2,
                "arsye.database.sequencer-password=" + SECRET + 3,
                "arsye.keys.password=" + SECRET + 4,
                "arsye.axonserver.token=" + SECRET + 5);
    }

    @Test
    void neither_at_the_start_nor_when_asked_nor_when_something_goes_wrong() {
        all.getAppender("TERMINAL").stop();
        try {
            all.setLevel(Level.DEBUG);
            ConfigurableApplicationContext side = sides.start(settings());
            List<String> answers = new ArrayList<>();
            for (String path : List.of(
                    "/",
                    "/nothing",
                    "/actuator/health",
                    "/actuator/prometheus",
                    "/actuator/env",
                    "/actuator/configprops",
                    "/api/v1/consultations?limit=0",
                    "/api/v1/consultations/none",
                    "/api/v1/openapi/query",
                    "/operations",
                    "/ledger")) {
                byte[] body = Sides.http(side)
                        .mutate()
                        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(16 << 20))
                        .build()
                        .get()
                        .uri(path)
                        .header("Accept", "text/html, */*;q=0.5")
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getResponseBody();
                answers.add(body == null ? "" : new String(body, StandardCharsets.UTF_8));
            }
            side.close();
            assertThat(answers).noneMatch(answer -> answer.contains(SECRET));
        } finally {
            all.setLevel(level);
            all.getAppender("TERMINAL").start();
        }
        List<ILoggingEvent> lines = List.copyOf(said.list);
        assertThat(lines).hasSizeGreaterThan(100);
        assertThat(lines.stream()
                        .map(line -> line.getFormattedMessage()
                                + (line.getThrowableProxy() == null
                                        ? ""
                                        : ThrowableProxyUtil.asString(line.getThrowableProxy())))
                        .filter(line -> line.contains(SECRET)))
                .isEmpty();
    }
}
