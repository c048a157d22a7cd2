package org.arsye.query.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.arsye.query.platform.Behind;
import org.arsye.query.platform.Erasures;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Positions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;

/**
 * Answers that were given to the public, to be given again while the record stands where it stood and nothing was erased. Of
 * whoever shows a token or a session nothing is kept, and nothing that was kept is given to them.
 */
@Component
class KeptAnswers {

    /** With the time that a key is remembered, this is how long a text can outlive an erasure that nobody told of. */
    private static final Duration KEPT = Duration.ofSeconds(5);

    private static final long MOST_BYTES = 16L << 20;
    private static final int LARGEST = 1 << 20;

    private final Cache<Question, Answer> kept = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumWeight(MOST_BYTES)
            .weigher((Question question, Answer answer) ->
                    answer.body().length + question.asked().length() + 500)
            .build();

    private final Positions positions;
    private final Erasures erasures;

    KeptAnswers(Positions positions, Erasures erasures) {
        this.positions = positions;
        this.erasures = erasures;
    }

    /** What is asked, if it is asked in public and waits for nothing. */
    Optional<Question> question(ServerHttpRequest request) {
        HttpHeaders headers = request.getHeaders();
        boolean inPublic = HttpMethod.GET.equals(request.getMethod())
                && headers.getFirst(HttpHeaders.AUTHORIZATION) == null
                && request.getCookies().getFirst(Readers.COOKIE) == null
                && headers.getFirst(Moments.AFTER_HEADER) == null;
        return inPublic
                ? Optional.of(new Question(
                        request.getURI().toString(),
                        headers.getOrEmpty(HttpHeaders.ACCEPT),
                        positions.reached(),
                        erasures.number(),
                        positions.behind()))
                : Optional.empty();
    }

    Optional<Answer> known(Question question) {
        return Optional.ofNullable(kept.getIfPresent(question));
    }

    /** Keeps an answer, if it is one that may be given again. */
    void keep(Question question, ServerWebExchange exchange, Answer answer) {
        boolean still =
                exchange.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod method
                        && method.hasMethodAnnotation(OfTheRecord.class);
        boolean today = exchange.getAttribute(Moment.class.getName()) instanceof Moment moment
                && moment.position() == question.position()
                && !moment.reader().signedIn();
        if (still && today && answer.body().length <= LARGEST) {
            kept.put(question, answer);
        }
    }

    /**
     * @param position where the record stood
     * @param erasures how many there had been before anything was opened
     */
    record Question(String asked, List<String> accept, long position, long erasures, List<Behind> behind) {}

    /** @param headers what is said with it */
    record Answer(byte[] body, HttpHeaders headers) {}
}
