package org.arsye.architecture;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.arsye.events.Types;

/** Which component of an event may stand there in the open: by its type, and text by its name too. */
final class PersonalData {

    /** Words that name a person's data or what somebody wrote. */
    private static final Set<String> PERSONAL = Set.of(
            "name",
            "mail",
            "address",
            "phone",
            "birth",
            "born",
            "ip",
            "text",
            "wording",
            "justification",
            "reason",
            "summary",
            "conclusion",
            "remark",
            "remarks",
            "note",
            "minutes",
            "what",
            "why",
            "how");

    /** Text that is nobody's: codes, digests, and what the ledger format calls plain (section 2). */
    private static final Set<String> CODES = Set.of(
            "zone",
            "contactRole",
            "normPack",
            "mediaType",
            "sha256",
            "provision",
            "changedProvision",
            "language",
            "withdrawalDigest",
            "secretDigest",
            "basis",
            "origin",
            "vkey",
            "pack",
            "place",
            "standard",
            "rule",
            "decidedBy",
            "reference");

    /** Names of public bodies, titles of consultations and documents, and when something is expected. */
    private static final Set<String> PUBLIC_TEXT = Set.of("names", "title", "expected");

    private static final List<Type> SEALED_CONTENT = List.of(String.class, LocalizedText.class);

    private PersonalData() {}

    static void check(Class<?> event, Consumer<String> broken) {
        for (RecordComponent component : event.getRecordComponents()) {
            if (!mayStand(component.getName(), component.getGenericType())) {
                broken.accept("has " + component.getName() + " in the open");
            }
        }
    }

    private static boolean mayStand(String name, Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == Sealed.class) {
            return SEALED_CONTENT.contains(generic.getActualTypeArguments()[0]);
        }
        if (type == String.class) {
            return CODES.contains(name);
        }
        if (type == LocalizedText.class) {
            return PUBLIC_TEXT.contains(name);
        }
        return isCode(type) || isMadeOfWhatMayStand(type) || isHarmless(type) && !isPersonal(name);
    }

    /** A list of records of ours stands as each of their components may; only an event itself has sealed components. */
    private static boolean isMadeOfWhatMayStand(Type type) {
        return type instanceof ParameterizedType generic
                && generic.getRawType() == List.class
                && generic.getActualTypeArguments()[0] instanceof Class<?> part
                && part.isRecord()
                && Arrays.stream(part.getRecordComponents())
                        .allMatch(component -> component.getType() != Sealed.class
                                && mayStand(component.getName(), component.getGenericType()));
    }

    private static boolean isCode(Type type) {
        for (Class<?> part : Types.namedIn(type)) {
            if (!part.isEnum()
                    && part != Set.class
                    && part != List.class
                    && part != Long.class
                    && !part.getSimpleName().endsWith("Id")) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHarmless(Type type) {
        for (Class<?> part : Types.namedIn(type)) {
            boolean open = part == Object.class
                    || part == String.class
                    || part == LocalizedText.class
                    || Map.class.isAssignableFrom(part);
            if (open) {
                return false;
            }
        }
        return type instanceof Class<?>;
    }

    private static boolean isPersonal(String name) {
        return Arrays.stream(name.split("(?=[A-Z])"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(PERSONAL::contains);
    }
}
