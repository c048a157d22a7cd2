package org.arsye.ledger.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Json;
import org.arsye.ledger.Refused;

/**
 * Sealed fields in a payload's JSON: in the store an object of exactly the strings sd, kid, iv and ct, in the entry only its
 * digest. These four names are kept for seals: an object that has one of them and is no seal is refused, so that no
 * ciphertext is ever published by a spelling mistake.
 */
final class SealedFields {

    private static final String DIGEST = "sd";

    /** SHA-256 in base64url without padding: the last character has four bits to give. */
    private static final Pattern DIGEST_FORM = Pattern.compile("[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]");

    private SealedFields() {}

    /** The payload with each seal reduced to its digest. */
    static Json reduced(Json value) {
        return switch (value) {
            case Json.Obj object -> reduced(object);
            case Json.Arr array ->
                new Json.Arr(
                        array.elements().stream().map(SealedFields::reduced).toList());
            case Json.Str string -> string;
            case Json.Int number -> number;
            case Json.Bool bool -> bool;
        };
    }

    private static Json reduced(Json.Obj object) {
        Set<String> names = object.members().keySet();
        if (names.stream().anyMatch(Entry.SEAL::contains)) {
            if (!names.equals(Entry.SEAL)
                    || !object.members().values().stream().allMatch(Json.Str.class::isInstance)
                    || !isDigest(object.members().get(DIGEST))) {
                throw new Refused(Flaw.SEALED_FIELD);
            }
            return new Json.Obj(Map.of(DIGEST, object.members().get(DIGEST)));
        }
        Map<String, Json> reduced = new LinkedHashMap<>();
        object.members().forEach((name, value) -> reduced.put(name, reduced(value)));
        return new Json.Obj(reduced);
    }

    private static boolean isDigest(Json value) {
        return value instanceof Json.Str digest && isDigest(digest.value());
    }

    static boolean isDigest(String digest) {
        return DIGEST_FORM.matcher(digest).matches();
    }

    /** The digests in an entry's payload, each with the names of the fields it stands at. */
    static Map<String, Set<String>> digests(Json.Obj payload) {
        Map<String, Set<String>> digests = new HashMap<>();
        collect("", payload, digests);
        return digests;
    }

    private static void collect(String name, Json value, Map<String, Set<String>> digests) {
        List<Json> elements = new ArrayList<>();
        if (value instanceof Json.Obj object) {
            if (object.members().size() == 1 && isDigest(object.members().get(DIGEST))) {
                String digest = ((Json.Str) object.members().get(DIGEST)).value();
                digests.computeIfAbsent(digest, key -> new HashSet<>()).add(name);
            }
            object.members().forEach((member, inner) -> collect(member, inner, digests));
        } else if (value instanceof Json.Arr array) {
            elements.addAll(array.elements());
        }
        elements.forEach(element -> collect(name, element, digests));
    }
}
