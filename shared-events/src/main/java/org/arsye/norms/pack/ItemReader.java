package org.arsye.norms.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.arsye.norms.Wrong;
import org.arsye.norms.yaml.Fields;
import org.arsye.norms.yaml.Sources;

/** Reads what every norm of a pack has, and sees that no name is given twice for the same days. */
final class ItemReader {

    private final Sources sources;
    private final Span inForce;
    private final Map<String, List<Named>> named = new HashMap<>();

    ItemReader(Sources sources, Span inForce) {
        this.sources = sources;
        this.inForce = inForce;
    }

    private record Named(Class<?> kind, Span effective) {}

    /** The name of a norm, and what it carries. */
    record Head(String id, Said said) {}

    <T extends Norm> List<T> list(Fields fields, String key, BiFunction<Fields, ItemReader, T> reader) {
        return sound(fields.list(key, item -> reader.apply(item, this)));
    }

    <T extends Norm> List<T> listIfAny(Fields fields, String key, BiFunction<Fields, ItemReader, T> reader) {
        return sound(fields.listIfAny(key, item -> reader.apply(item, this)));
    }

    <T extends Norm> T one(Fields fields, String key, BiFunction<Fields, ItemReader, T> reader) {
        return fields.part(key, item -> reader.apply(item, this));
    }

    /** @param kind two norms of one name must be of one kind, and not hold on the same day */
    Head head(Fields item, Class<? extends Norm> kind) {
        String id = item.text("id", Sources.ID, Wrong.NOT_A_SMALL_NAME);
        var wording = item.part("wording", Sources::wording);
        var basis = item.part("basis", sources.basis());
        Span effective = effective(item);
        if (id != null && effective != null) {
            named(item, id, new Named(kind, effective));
        }
        return new Head(id, new Said(wording, basis, effective));
    }

    private void named(Fields item, String id, Named one) {
        List<Named> others = named.computeIfAbsent(id, none -> new ArrayList<>());
        if (others.stream().anyMatch(other -> other.kind() != one.kind())) {
            item.flaw("id", Wrong.NAME_OF_ANOTHER, id);
        } else if (others.stream().anyMatch(other -> other.effective().overlaps(one.effective()))) {
            item.flaw("id", Wrong.NAME_ON_THE_SAME_DAYS, id);
        }
        others.add(one);
    }

    private Span effective(Fields item) {
        if (!item.has("effective")) {
            return inForce;
        }
        Span own = item.part("effective", ItemReader::span);
        if (own != null && inForce != null && !own.isWithin(inForce)) {
            item.flaw("effective", Wrong.OUTSIDE_THE_PACK);
        }
        return own;
    }

    static Span span(Fields fields) {
        LocalDate from = fields.day("from");
        Optional<LocalDate> until = fields.dayIfAny("until");
        if (from != null && until.isPresent() && until.get().isBefore(from)) {
            fields.flaw("until", Wrong.UNTIL_BEFORE_FROM, until.get(), from);
            return null;
        }
        return from == null ? null : new Span(from, until);
    }

    private static <T> List<T> sound(List<T> items) {
        return items.stream().filter(Objects::nonNull).toList();
    }
}
