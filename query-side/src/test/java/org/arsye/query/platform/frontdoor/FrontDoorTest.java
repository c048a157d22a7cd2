package org.arsye.query.platform.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.arsye.query.given.OwnThreads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration;
import org.springframework.cloud.gateway.config.GatewayAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class FrontDoorTest {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private StandInCommandSide commandSide;
    private ConfigurableApplicationContext querySide;

    @BeforeEach
    void open() {
        commandSide = StandInCommandSide.start();
        querySide = new SpringApplicationBuilder(QuerySideWithTwoReads.class)
                .properties(
                        "spring.config.name=frontdoor",
                        "server.port=0",
                        "spring.main.banner-mode=off",
                        "arsye.command.port=" + commandSide.port())
                .run();
    }

    @AfterEach
    void close() {
        querySide.close();
        commandSide.stop();
    }

    @Test
    void reads_stay_and_writes_to_the_same_path_are_handed_on() throws Exception {
        assertThat(get("/api/v1/things").body()).isEqualTo("a read");
        for (var method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
            assertThat(send(request("/api/v1/things").method(method, BodyPublishers.ofString("x")))
                            .body())
                    .isEqualTo(method + " /api/v1/things");
        }
    }

    @Test
    void the_contract_of_the_command_side_is_read_from_there() throws Exception {
        assertThat(get("/api/v1/openapi/command").body()).isEqualTo("GET /api/v1/openapi/command");
        assertThat(get("/api/v1/openapi/query").statusCode()).isEqualTo(404);
    }

    @Test
    void status_headers_query_and_characters_come_through_unchanged() throws Exception {
        var answer = send(request("/echo?lang=sq&q=%C3%AB%20a")
                .header("Cookie", "arsye_session=abc; XSRF-TOKEN=d")
                .header("Idempotency-Key", "k")
                .header("X-Forwarded-Proto", "https")
                .POST(BodyPublishers.ofString("Ndryshimi i nenit 7: ëçŠĐ")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Arsye-Position")).hasValue("41");
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/v1/comments/1");
        assertThat(answer.headers().allValues("Set-Cookie")).containsExactly("a=1; Path=/", "b=2; Path=/");
        assertThat(answer.body())
                .contains("uri=/echo?lang=sq&q=%C3%AB%20a")
                .contains("host=127.0.0.1:" + port())
                .contains("cookie=arsye_session=abc; XSRF-TOKEN=d")
                .contains("key=k")
                .contains("proto=https")
                .contains("body=Ndryshimi i nenit 7: ëçŠĐ");
    }

    @Test
    void a_body_streams_both_ways_a_row_is_answered_before_the_next_is_sent() throws Exception {
        try (var socket = new Socket("127.0.0.1", port())) {
            socket.setSoTimeout(10_000);
            var to = socket.getOutputStream();
            var from = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            write(to, "POST /stream HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (var row : List.of("first", "second", "third")) {
                write(to, Integer.toHexString(row.length() + 1) + "\r\n" + row + "\n\r\n");
                assertThat(from.lines().anyMatch(row::equals)).isTrue();
            }
        }
    }

    @Test
    void an_upload_of_many_megabytes_passes_without_being_kept() throws Exception {
        var answer = send(request("/count").POST(BodyPublishers.ofByteArray(new byte[20 << 20])));
        assertThat(answer.body()).isEqualTo(String.valueOf(20 << 20));
    }

    @Test
    void says_503_and_when_to_come_again_while_the_command_side_is_away() throws Exception {
        commandSide.stop();
        var program = send(request("/api/v1/things").POST(BodyPublishers.ofString("{}")));
        assertThat(program.statusCode()).isEqualTo(503);
        assertThat(program.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(program.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(program.body()).contains("\"code\":\"COMMAND_SIDE_AWAY\"");

        var person = send(request("/sign-in")
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Accept-Language", "sr-Latn,en;q=0.5")
                .POST(BodyPublishers.ofString("username=x")));
        assertThat(person.statusCode()).isEqualTo(503);
        assertThat(person.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(person.body()).contains("lang=\"sr\"").contains("Usluga");
        assertThat(get("/api/v1/things").body()).isEqualTo("a read");
    }

    @Test
    void says_503_when_the_command_side_dies_before_it_has_answered() throws Exception {
        var answer = send(request("/hang-up").POST(BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("COMMAND_SIDE_AWAY");
    }

    private static void write(OutputStream pipe, String line) throws Exception {
        pipe.write(line.getBytes(StandardCharsets.UTF_8));
        pipe.flush();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    private int port() {
        return querySide.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @SpringBootConfiguration
    @ImportAutoConfiguration({
        JacksonAutoConfiguration.class,
        CodecsAutoConfiguration.class,
        NettyReactiveWebServerAutoConfiguration.class,
        HttpHandlerAutoConfiguration.class,
        WebFluxAutoConfiguration.class,
        ErrorWebFluxAutoConfiguration.class,
        SslAutoConfiguration.class,
        GatewayAutoConfiguration.class
    })
    @Import({CommandSideAway.class, OwnThreads.class})
    @RestController
    static class QuerySideWithTwoReads {

        @GetMapping("/api/v1/things")
        String read() {
            return "a read";
        }
    }
}
