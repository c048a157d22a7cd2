package org.arsye.query.site.web;

import java.time.Duration;
import org.arsye.query.platform.web.Languages;
import org.arsye.query.platform.web.Precautions;
import org.arsye.query.site.page.Words;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/** A language chosen in the address holds for the pages that follow. */
final class LanguageChoice {

    private static final Duration A_YEAR = Duration.ofDays(365);

    private LanguageChoice() {}

    static void remember(ServerWebExchange exchange) {
        String asked = exchange.getRequest().getQueryParams().getFirst(Languages.PARAMETER);
        if (asked != null && Words.LANGUAGES.contains(asked)) {
            exchange.getResponse()
                    .addCookie(ResponseCookie.from(Languages.COOKIE, asked)
                            .path("/")
                            .maxAge(A_YEAR)
                            .httpOnly(true)
                            .sameSite("Lax")
                            .secure(Precautions.isEncrypted(exchange.getRequest()))
                            .build());
        }
    }
}
