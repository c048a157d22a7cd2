package org.arsye.query.norms;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.arsye.events.LocalizedText;
import org.arsye.norms.Confidence;
import org.arsye.norms.SourceKind;
import org.arsye.norms.pack.Norm;
import org.arsye.norms.pack.NormPack;
import org.arsye.norms.time.Length;

/**
 * One thing a pack says.
 *
 * @param kind term, duty, standard…
 * @param wording in our own words
 * @param says what it says in figures and codes: {@code minimum} is {@code 15 working_days}
 * @param source the act, or who tells of it
 * @param article null where it was not read
 * @param verified whether its words were read at their source; only then can a breach of it be declared
 * @param note what is missing or contradicts; null where nothing is
 */
public record NormEntry(
        String kind,
        String id,
        LocalizedText wording,
        Map<String, String> says,
        String source,
        SourceKind sourceKind,
        String article,
        boolean verified,
        Confidence confidence,
        String note,
        LocalDate effectiveFrom,
        LocalDate effectiveUntil) {

    static NormEntry of(Norm norm, NormPack pack) {
        var basis = norm.basis();
        return new NormEntry(
                low(norm.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_")),
                norm.id(),
                norm.wording(),
                says(norm),
                basis.source().act(),
                basis.source().kind(),
                basis.article().orElse(null),
                basis.verified(),
                basis.confidence(),
                basis.note().orElse(null),
                norm.said().effective().from(),
                norm.said().effective().until().orElse(null));
    }

    private static Map<String, String> says(Norm norm) {
        Map<String, String> says = new LinkedHashMap<>();
        for (RecordComponent component : norm.getClass().getRecordComponents()) {
            if (!component.getName().equals("id") && !component.getName().equals("said")) {
                written(value(component, norm)).ifPresent(value -> says.put(component.getName(), value));
            }
        }
        return says;
    }

    private static Object value(RecordComponent component, Norm norm) {
        try {
            return component.getAccessor().invoke(norm);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> written(Object value) {
        return switch (value) {
            case Optional<?> perhaps -> perhaps.flatMap(NormEntry::written);
            case Collection<?> several ->
                several.isEmpty()
                        ? Optional.empty()
                        : Optional.of(several.stream()
                                .map(one -> low(one.toString()))
                                .sorted()
                                .collect(Collectors.joining(", ")));
            case Length length ->
                Optional.of(length.number() + " " + low(length.unit().name()));
            case Enum<?> code -> Optional.of(low(code.name()));
            default -> Optional.of(value.toString());
        };
    }

    private static String low(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
