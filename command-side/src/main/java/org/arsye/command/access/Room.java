package org.arsye.command.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.arsye.command.platform.MasterKey;
import org.arsye.command.platform.web.Cookies;
import org.arsye.command.platform.web.Refusal;
import org.arsye.events.comment.CommentId;
import org.arsye.ledger.SealedBox;
import org.arsye.ledger.Tampered;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * The room of a person who has shown number and secret: for an hour their browser holds both, closed under a key of ours, and
 * sends them to this room alone. Nothing of it is stored here.
 */
@Component
public class Room {

    /** Read by the query side as well, under the same derived key. */
    static final String COOKIE = "arsye_mine";

    static final Duration OPEN_FOR = Duration.ofHours(1);

    private static final String PATH = "/mine";
    private static final String PURPOSE = "the room of an author";
    private static final int LONGEST = 512;

    private final byte[] key;
    private final Authors authors;
    private final Clock clock;

    Room(MasterKey master, Authors authors, Clock clock) {
        this.key = master.derive(PURPOSE);
        this.authors = authors;
        this.clock = clock;
    }

    /** Lets the author in. */
    public void enter(Author author, ServerWebExchange exchange) {
        Instant until = clock.instant().plus(OPEN_FOR);
        String plain = until.getEpochSecond() + "." + author.commentId() + "." + author.secret();
        byte[] sealed = SealedBox.wrap(key, plain.getBytes(StandardCharsets.UTF_8), aad());
        Cookies.add(exchange, cookie(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), OPEN_FOR));
    }

    public void leave(ServerWebExchange exchange) {
        Cookies.add(exchange, cookie("", Duration.ZERO));
    }

    /**
     * Who is in the room.
     *
     * @throws Refusal 401 where nobody is, or the hour is over
     */
    public Author inside(ServerWebExchange exchange, String address) {
        return opened(exchange)
                .map(plain -> plain.split("\\.", 3))
                .filter(parts -> parts.length == 3)
                .filter(parts -> Instant.ofEpochSecond(Long.parseLong(parts[0])).isAfter(clock.instant()))
                .map(parts -> authors.of(CommentId.of(parts[1]), parts[2], address))
                .orElseThrow(() -> Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "ROOM_CLOSED"));
    }

    private Optional<String> opened(ServerWebExchange exchange) {
        HttpCookie cookie = exchange.getRequest().getCookies().getFirst(COOKIE);
        if (cookie == null || cookie.getValue().isEmpty() || cookie.getValue().length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(cookie.getValue());
            return Optional.of(new String(SealedBox.unwrap(key, sealed, aad()), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | Tampered noneOfOurs) {
            return Optional.empty();
        }
    }

    private static ResponseCookie cookie(String value, Duration kept) {
        return Cookies.of(COOKIE, value, kept)
                .mutate()
                .path(PATH)
                .sameSite("Strict")
                .build();
    }

    private static byte[] aad() {
        return COOKIE.getBytes(StandardCharsets.US_ASCII);
    }
}
