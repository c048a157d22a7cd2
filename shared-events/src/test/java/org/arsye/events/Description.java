package org.arsye.events;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.serialization.Revision;

/** The stored shape of records and enums in words, one line a component. */
final class Description {

    private Description() {}

    /** The whole catalogue: each event with its revision, then every type of ours that an event is made of. */
    static String ofCatalogue() {
        return EventCatalogue.all().stream().map(Description::ofEvent).collect(Collectors.joining("\n"))
                + "\n"
                + String.join("\n", words().values());
    }

    static String ofEvent(Class<?> event) {
        return "event %s %s\n%s"
                .formatted(
                        event.getSimpleName(),
                        event.getAnnotation(Revision.class).value(),
                        components(event));
    }

    private static SortedMap<String, String> words() {
        SortedMap<String, String> found = new TreeMap<>();
        EventCatalogue.all().forEach(event -> collect(event, found));
        return found;
    }

    private static void collect(Class<?> record, SortedMap<String, String> found) {
        for (RecordComponent component : record.getRecordComponents()) {
            for (Class<?> type : Types.namedIn(component.getGenericType())) {
                if (type.getName().startsWith("org.arsye.") && !found.containsKey(type.getSimpleName())) {
                    found.put(type.getSimpleName(), ofWord(type));
                    if (type.isRecord()) {
                        collect(type, found);
                    }
                }
            }
        }
    }

    private static String ofWord(Class<?> type) {
        if (type == Sealed.class) {
            return "sealed\n" + components(Sealed.Closed.class);
        }
        if (type.isEnum()) {
            return "enum %s\n%s".formatted(type.getSimpleName(), lines(List.of(type.getEnumConstants())));
        }
        return "record %s\n%s".formatted(type.getSimpleName(), components(type));
    }

    private static String components(Class<?> record) {
        return lines(Arrays.stream(record.getRecordComponents())
                .map(component -> component.getName() + " " + Types.written(component.getGenericType()))
                .toList());
    }

    private static String lines(List<?> lines) {
        return lines.stream().map(line -> "  " + line + "\n").collect(Collectors.joining());
    }
}
