package org.arsye.events.erasure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.arsye.events.LocalizedText;
import org.arsye.ledger.Json;

/**
 * The legal bases that may be named, from {@code legal-bases.json}: data with its source, so that a law that is read again, or
 * another country's, changes no code. A basis that a stored event names is never taken out of the list.
 */
public final class LegalBases {

    /** What is named when authors ask for the erasure of what they wrote themselves. */
    public static final String ON_REQUEST = "XK-LPPD-REQUEST";

    /** What is named when something is erased because nothing needs it any more. */
    public static final String NOT_NEEDED = "XK-LPPD-NOT-NEEDED";

    private static final Map<String, LegalBasis> BY_CODE = read();

    private LegalBases() {}

    public static Collection<LegalBasis> all() {
        return BY_CODE.values();
    }

    public static Optional<LegalBasis> byCode(String code) {
        return Optional.ofNullable(code).map(BY_CODE::get);
    }

    private static Map<String, LegalBasis> read() {
        try (InputStream file = LegalBases.class.getResourceAsStream("legal-bases.json")) {
            Map<String, LegalBasis> bases = new LinkedHashMap<>();
            for (Json each : ((Json.Arr) Json.parse(file.readAllBytes())).elements()) {
                LegalBasis basis = basis((Json.Obj) each);
                bases.put(basis.code(), basis);
            }
            return Collections.unmodifiableMap(bases);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LegalBasis basis(Json.Obj json) {
        Json.Obj title = (Json.Obj) json.member("title").orElseThrow();
        return new LegalBasis(
                text(json, "code"),
                new LocalizedText(text(title, "sq"), text(title, "sr"), text(title, "en")),
                ((Json.Bool) json.member("verified").orElseThrow()).value(),
                text(json, "source"));
    }

    private static String text(Json.Obj json, String member) {
        return ((Json.Str) json.member(member).orElseThrow()).value();
    }
}
