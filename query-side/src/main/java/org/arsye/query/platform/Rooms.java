package org.arsye.query.platform;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.arsye.events.comment.CommentId;
import org.arsye.ledger.SealedBox;
import org.arsye.ledger.Tampered;
import org.springframework.stereotype.Component;

/**
 * Whose own room a browser is in. The command side closed what it carries, under a key derived from the master key, once number
 * and secret were shown; what opens here is as good as shown.
 */
@Component
public class Rooms {

    public static final String COOKIE = "arsye_mine";

    private static final String PURPOSE = "the room of an author";
    private static final int LONGEST = 512;

    private final DerivedKeys keys;
    private final Clock clock;

    Rooms(DerivedKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** The comment whose author is in the room; empty where nobody is, or the hour is over. */
    public Optional<CommentId> inside(String cookie) {
        if (cookie == null || cookie.isEmpty() || cookie.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(cookie);
            byte[] plain = SealedBox.unwrap(keys.of(PURPOSE), sealed, COOKIE.getBytes(StandardCharsets.US_ASCII));
            String[] parts = new String(plain, StandardCharsets.UTF_8).split("\\.", 3);
            return parts.length == 3
                            && Instant.ofEpochSecond(Long.parseLong(parts[0])).isAfter(clock.instant())
                    ? Optional.of(CommentId.of(parts[1]))
                    : Optional.empty();
        } catch (IllegalArgumentException | Tampered noneOfOurs) {
            return Optional.empty();
        }
    }
}
