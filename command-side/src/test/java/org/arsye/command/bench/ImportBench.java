package org.arsye.command.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.arsye.command.CommandSide;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A body brings its past: a file of three thousand consultations, through the door and as shipped, into a cold program. */
class ImportBench {

    private static final int ROWS = 3_000;
    private static final double GOAL_SECONDS = 30;
    private static final Path FOLDER = Server.fresh();

    private static ReactiveWebServerApplicationContext application;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        application = (ReactiveWebServerApplicationContext) new SpringApplicationBuilder(CommandSide.class)
                .run(
                        "--arsye.data-dir=" + FOLDER,
                        "--arsye.postgres.port=0",
                        "--arsye.command.port=0",
                        "--arsye.sample=true");
    }

    @AfterAll
    static void stop() throws IOException {
        application.close();
        FileSystemUtils.deleteRecursively(FOLDER);
    }

    @Test
    void three_thousand_consultations_of_the_past() throws Exception {
        UUID body = body();
        String signedIn = send("/api/v1/tokens", "application/json", """
                {"username":"koordinatori.mapl","password":"arsye-shembull-2026"}""", "");
        String token = signedIn.replaceAll("(?s).*\"token\":\"([^\"]+)\".*", "$1");
        String path = "/api/v1/imports/consultations?body=" + body();
        String file = file();

        long begun = System.nanoTime();
        String answer = send(path, "text/csv", file, token);
        double seconds = (System.nanoTime() - begun) / 1e9;

        if (!answer.contains("\"recorded\":" + ROWS)) {
            throw new IllegalStateException(answer.substring(Math.max(0, answer.length() - 300)));
        }
        Figures.print("import.headers", seconds, "s", seconds / GOAL_SECONDS, "goal(30.00)");
    }

    /** Of the sample's coordinator, once the sample is there. */
    private static UUID body() {
        JdbcClient database = application.getBean(JdbcClient.class);
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> database.sql(
                                        "select public_body_id from access.account where username = 'koordinatori.mapl'")
                                .query(UUID.class)
                                .optional()
                                .orElse(null),
                        id -> id != null);
    }

    private static String file() {
        StringBuilder file = new StringBuilder(
                "reference,type,opened,closed,title_sq,title_sr,report_published,received,accepted,rejected,unanswered,"
                        + "norm_pack,source\n");
        for (int i = 1; i <= ROWS; i++) {
            file.append(i)
                    .append(",administrative_instruction,2019-03-")
                    .append(String.format("%02d", 1 + i % 28))
                    .append(",2019-04-25,\"Udhëzim sintetik, nr. ")
                    .append(i)
                    .append("\",Sintetičko uputstvo,2019-06-03,6,3,2,1,XK-GOV-05-2016,Raporti vjetor sintetik\n");
        }
        return file.toString();
    }

    private String send(String path, String type, String body, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + application.getWebServer().getPort() + path))
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
