package org.arsye.command.bench;

import java.time.Duration;
import java.util.UUID;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.arsye.command.CommandSide;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The last evening of a consultation: everybody comments on the same draft, through the door and as shipped. */
class CommentBench {

    private static final int CLIENTS = 64;
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final int MOST_WARM_UPS = 4;
    private static final int ENOUGH = 40_000;
    private static final Duration ROUND = Duration.ofSeconds(8);

    private static final String COMMENT = """
            {"text":"Parku duhet të hapet më herët, sepse punëtorët e ndërrimit të parë kalojnë aty para gjashtës, \
            dhe në dimër ndriçimi duhet të jetë i ndezur deri në atë orë.","language":"sq",\
            "contributor":{"kind":"citizen","name":"Filan Fisteku","publication":"named"}}""";

    private static final java.nio.file.Path FOLDER = Server.fresh();

    private static ReactiveWebServerApplicationContext application;
    private static Cpu cpu;

    @BeforeAll
    static void start() {
        application = (ReactiveWebServerApplicationContext) new SpringApplicationBuilder(CommandSide.class, Empty.class)
                .run(
                        "--arsye.data-dir=" + FOLDER,
                        "--arsye.postgres.port=0",
                        "--arsye.command.port=0",
                        "--arsye.sample=true");
        cpu = new Cpu(application.getBean(DataSource.class));
    }

    @AfterAll
    static void stop() throws java.io.IOException {
        application.close();
        FileSystemUtils.deleteRecursively(FOLDER);
    }

    @Test
    void sixty_four_clients_comment_on_one_consultation() {
        String path = "/api/v1/consultations/" + consultation() + "/comments";
        warm(posting(path, 201, WARM_UP));
        warm(posting(Empty.PATH, 204, WARM_UP));
        Figures.compare(
                "comment.hot.64",
                "comments/s",
                posting(path, 201, ROUND),
                "an empty POST endpoint",
                posting(Empty.PATH, 204, ROUND));
    }

    /** Until the compiler has seen enough; on a busy machine that takes longer. */
    private static void warm(DoubleSupplier posting) {
        double done = 0;
        for (int times = 0; times < MOST_WARM_UPS && done < ENOUGH; times++) {
            done += posting.getAsDouble() * WARM_UP.toSeconds();
        }
    }

    private static DoubleSupplier posting(String path, int expected, Duration time) {
        byte[] request = Connection.post(path, COMMENT);
        return () -> {
            Connection[] clients = IntStream.range(0, CLIENTS)
                    .mapToObj(
                            client -> new Connection(application.getWebServer().getPort()))
                    .toArray(Connection[]::new);
            double rate = Senders.rate(path, cpu, CLIENTS, time, client -> {
                int status = clients[client].exchange(request);
                if (status != expected) {
                    throw new IllegalStateException("answered " + status);
                }
            });
            for (Connection client : clients) {
                client.close();
            }
            return rate;
        };
    }

    /** The sample's open one, once it is there. */
    private static UUID consultation() {
        JdbcClient database = application.getBean(JdbcClient.class);
        return org.awaitility.Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> database.sql("select consultation_id from command.open_period where closes_at > now()"
                                        + " order by closes_at desc limit 1")
                                .query(UUID.class)
                                .optional()
                                .orElse(null),
                        id -> id != null);
    }

    /** Behind the same filters, before the same door: what everything but a comment costs. */
    static class Empty {

        static final String PATH = "/api/v1/consultations/none/comments";

        @Bean
        RouterFunction<ServerResponse> empty() {
            return RouterFunctions.route(
                    RequestPredicates.POST(PATH),
                    request -> ServerResponse.noContent().build());
        }
    }
}
