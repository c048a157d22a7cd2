package org.arsye.command.platform.web;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** In which language a request is answered: {@code ?lang=}, else the cookie that remembers it, else {@code Accept-Language}. */
public final class Languages {

    /** Albanian first: what is answered where nothing was asked for. */
    static final List<String> SPOKEN = List.of("sq", "sr", "en");

    private static final String PARAMETER = "lang";
    private static final String COOKIE = "arsye_lang";

    private Languages() {}

    /** One of sq, sr, en. */
    public static String of(ServerHttpRequest request) {
        String asked = request.getQueryParams().getFirst(PARAMETER);
        if (asked != null && SPOKEN.contains(asked)) {
            return asked;
        }
        HttpCookie remembered = request.getCookies().getFirst(COOKIE);
        if (remembered != null && SPOKEN.contains(remembered.getValue())) {
            return remembered.getValue();
        }
        return accepted(request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static String accepted(String header) {
        if (header == null) {
            return SPOKEN.getFirst();
        }
        try {
            String found = Locale.lookupTag(Locale.LanguageRange.parse(header), SPOKEN);
            return found == null ? SPOKEN.getFirst() : found;
        } catch (IllegalArgumentException unreadable) {
            return SPOKEN.getFirst();
        }
    }
}
