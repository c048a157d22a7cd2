package org.arsye.query.asof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.arsye.query.given.ReadSide;

/** Where questions are asked as anybody asks them, several at a time. */
final class Door implements AutoCloseable {

    private static final List<String> SAYING = List.of(
            "Arsye-Position",
            "Content-Type",
            "ETag",
            "Link",
            "Location",
            "Content-Disposition",
            "Cache-Control",
            "Vary");

    /** It differs each time it is given out. */
    private static final Pattern TOKEN = Pattern.compile("(name=\"_csrf\" value=)\"[^\"]*\"");

    private final ReadSide side;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    Door(ReadSide side) {
        this.side = side;
    }

    /** The answers in the order of the questions. */
    List<Heard> ask(List<Question> questions) {
        List<Future<Heard>> answers = questions.stream()
                .map(question -> threads.submit(() -> ask(question)))
                .toList();
        return answers.stream().map(Door::of).toList();
    }

    Heard ask(Question question) {
        HttpRequest.Builder request = HttpRequest.newBuilder(side.address(question.path()))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", question.ofPage() ? "text/html" : "application/json")
                .header("Accept-Language", "en");
        if (question.by().token() != null) {
            request.header("Authorization", "Bearer " + question.by().token());
        }
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return heard(answer, question.ofPage());
        } catch (IOException e) {
            throw new UncheckedIOException(question.toString(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Heard heard(HttpResponse<byte[]> answer, boolean page) {
        Map<String, String> headers = new TreeMap<>();
        SAYING.forEach(name -> answer.headers().firstValue(name).ifPresent(value -> headers.put(name, value)));
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        boolean saysItsOwnTime = page && answer.statusCode() >= 400;
        return new Heard(
                answer.statusCode(), saysItsOwnTime ? "" : TOKEN.matcher(body).replaceAll("$1\"\""), headers);
    }

    private static <T> T of(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.close();
    }
}
