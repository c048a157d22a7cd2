package org.arsye.query.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** In which of the three languages a reader is answered: as asked ({@code lang}), as remembered, as the browser says, sq. */
public final class Languages {

    /** Remembers what was asked for. */
    public static final String COOKIE = "arsye_lang";

    public static final String PARAMETER = "lang";

    private static final Set<String> SPOKEN = Set.of("sq", "sr", "en");
    private static final String FIRST = "sq";

    private Languages() {}

    /** sq, sr or en. */
    public static String of(ServerHttpRequest request) {
        String asked = request.getQueryParams().getFirst(PARAMETER);
        if (asked != null && SPOKEN.contains(asked)) {
            return asked;
        }
        HttpCookie remembered = request.getCookies().getFirst(COOKIE);
        if (remembered != null && SPOKEN.contains(remembered.getValue())) {
            return remembered.getValue();
        }
        return accepted(request.getHeaders().getFirst("Accept-Language"));
    }

    private static String accepted(String header) {
        if (header == null) {
            return FIRST;
        }
        try {
            List<Locale.LanguageRange> wishes = Locale.LanguageRange.parse(header);
            String found = Locale.lookupTag(wishes, SPOKEN);
            return found == null ? FIRST : found;
        } catch (IllegalArgumentException malformed) {
            return FIRST;
        }
    }
}
