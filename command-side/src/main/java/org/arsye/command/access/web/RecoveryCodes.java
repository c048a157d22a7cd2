package org.arsye.command.access.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.arsye.command.platform.MasterKey;
import org.arsye.command.platform.web.Cookies;
import org.arsye.ledger.SealedBox;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Recovery codes on their way to the one page that shows them: for some minutes the browser holds them, closed under a key of ours. */
@Component
final class RecoveryCodes {

    /** Read by the query side as well, under the same derived key. */
    static final String COOKIE = "arsye_codes";

    private static final String PURPOSE = "recovery codes on their way to a page";
    private static final Duration SHOWN_FOR = Duration.ofMinutes(10);

    private final byte[] key;
    private final Clock clock;

    RecoveryCodes(MasterKey master, Clock clock) {
        this.key = master.derive(PURPOSE);
        this.clock = clock;
    }

    void hand(List<String> codes, ServerWebExchange exchange) {
        String plain = clock.instant().plus(SHOWN_FOR).getEpochSecond() + "." + String.join(".", codes);
        byte[] sealed = SealedBox.wrap(
                key, plain.getBytes(StandardCharsets.US_ASCII), COOKIE.getBytes(StandardCharsets.US_ASCII));
        Cookies.add(
                exchange,
                Cookies.of(COOKIE, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), SHOWN_FOR)
                        .mutate()
                        .path("/account")
                        .sameSite("Strict")
                        .build());
    }

    /** Takes them back: they were written down. */
    void takeBack(ServerWebExchange exchange) {
        Cookies.add(
                exchange,
                Cookies.of(COOKIE, "", Duration.ZERO).mutate().path("/account").build());
    }
}
