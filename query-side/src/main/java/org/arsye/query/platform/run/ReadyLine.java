package org.arsye.query.platform.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the person who started the run when both sides are there, where to look, and how to stop. */
@Component
class ReadyLine {

    private final String run;
    private final String commandSide;

    ReadyLine(@Value("${arsye.run:}") String run, @Value("${arsye.command.url}") String commandSide) {
        this.run = run;
        this.commandSide = commandSide;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (!run.isBlank()) {
            var settings = ready.getApplicationContext().getEnvironment();
            var address = settings.getProperty("server.address", "127.0.0.1");
            var port = settings.getProperty("local.server.port");
            Thread.ofVirtual().name("arsye-ready").start(() -> say(name(address) + ":" + port));
        }
    }

    private void say(String address) {
        try (var client = HttpClient.newHttpClient()) {
            while (!answers(client)) {
                Thread.sleep(250);
            }
            var seconds = Duration.between(started(), Instant.now()).toMillis() / 1000.0;
            Console.say("ready in {} s: open http://{} (sign in at /sign-in); Ctrl-C stops.", round(seconds), address);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    /** It says so itself only after the sample data, if any, is in. */
    private boolean answers(HttpClient client) throws InterruptedException {
        var question = HttpRequest.newBuilder(URI.create(commandSide + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Of the program that started both sides, so that compiling counts. */
    private static Instant started() {
        return ProcessHandle.current()
                .parent()
                .flatMap(parent -> parent.info().startInstant())
                .orElseGet(Instant::now);
    }

    private static long round(double seconds) {
        return Math.max(1, Math.round(seconds));
    }

    private static String name(String address) {
        return address.equals("127.0.0.1") ? "localhost" : address;
    }
}
