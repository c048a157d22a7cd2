package org.arsye.query.platform.frontdoor;

import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.HttpServerRoutes;

/** A command side that tells what reached it. */
final class StandInCommandSide {

    private final DisposableServer server;

    private StandInCommandSide(DisposableServer server) {
        this.server = server;
    }

    static StandInCommandSide start() {
        return new StandInCommandSide(HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .route(StandInCommandSide::routes)
                .bindNow());
    }

    int port() {
        return server.port();
    }

    void stop() {
        server.disposeNow();
    }

    private static void routes(HttpServerRoutes routes) {
        routes.post("/echo", StandInCommandSide::echo)
                .post(
                        "/stream",
                        (request, response) -> response.header("Content-Type", "application/x-ndjson")
                                .send(request.receive().retain(), each -> true))
                .post(
                        "/count",
                        (request, response) -> response.sendString(request.receive()
                                .asByteArray()
                                .map(part -> (long) part.length)
                                .reduce(0L, Long::sum)
                                .map(String::valueOf)))
                .post(
                        "/hang-up",
                        (request, response) -> Mono.fromRunnable(
                                () -> response.withConnection(c -> c.channel().close())))
                .route(
                        request -> true,
                        (request, response) -> response.sendString(Mono.just(request.method() + " " + request.uri())));
    }

    private static Flux<Void> echo(HttpServerRequest request, HttpServerResponse response) {
        var headers = request.requestHeaders();
        response.status(422)
                .header("Arsye-Position", "41")
                .header("Location", "/api/v1/comments/1")
                .addHeader("Set-Cookie", "a=1; Path=/")
                .addHeader("Set-Cookie", "b=2; Path=/");
        return Flux.from(response.sendString(request.receive()
                .aggregate()
                .asString()
                .map(body -> "uri=" + request.uri()
                        + "\nhost=" + headers.get(HttpHeaders.HOST)
                        + "\ncookie=" + headers.get(HttpHeaders.COOKIE)
                        + "\nkey=" + headers.get("Idempotency-Key")
                        + "\nproto=" + headers.get("X-Forwarded-Proto")
                        + "\nbody=" + body)));
    }
}
