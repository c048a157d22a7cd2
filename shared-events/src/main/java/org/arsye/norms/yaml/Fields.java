package org.arsye.norms.yaml;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.arsye.norms.Flaw;
import org.arsye.norms.Wrong;

/**
 * The fields of one mapping. Whoever reads asks for each by name and gets null where it is not as it must be; the flaw is
 * noted with its line and place, and reading goes on, so that all flaws of a file are told at once.
 */
public final class Fields {

    private final String file;
    private final String pointer;
    private final YamlValue.Mapping mapping;
    private final List<Flaw> flaws;
    private final Set<String> asked = new LinkedHashSet<>();

    private Fields(String file, String pointer, YamlValue.Mapping mapping, List<Flaw> flaws) {
        this.file = file;
        this.pointer = pointer;
        this.mapping = mapping;
        this.flaws = flaws;
    }

    static Fields of(String file, YamlValue.Mapping mapping, List<Flaw> flaws) {
        return new Fields(file, "", mapping, flaws);
    }

    /** Reads everything, then says which keys nobody asked for; null if anything was wrong within. */
    <T> T whole(Function<Fields, T> reader) {
        int before = flaws.size();
        T read = null;
        try {
            read = reader.apply(this);
        } catch (NullPointerException | IllegalArgumentException e) {
            // A record refuses what was flawed already; a flaw that nobody told would be ours.
            if (flaws.size() == before) {
                throw e;
            }
            return null;
        }
        for (String key : mapping.entries().keySet()) {
            if (!asked.contains(key)) {
                flaw(key, Wrong.UNKNOWN_KEY, String.join(", ", asked));
            }
        }
        return flaws.size() == before ? read : null;
    }

    /** Notes what is wrong with a field, or with its place if it is absent. */
    public void flaw(String key, Wrong wrong, Object... words) {
        YamlValue at = mapping.entries().getOrDefault(key, mapping);
        flaws.add(new Flaw(file, at.line(), key.isEmpty() ? pointer : pointer(key), wrong, words));
    }

    /** Notes what is wrong with an item of a list. */
    public void flawAt(String key, int item, Wrong wrong, Object... words) {
        YamlValue.Sequence list = (YamlValue.Sequence) mapping.entries().get(key);
        flaws.add(new Flaw(file, list.items().get(item).line(), pointer(key) + "/" + item, wrong, words));
    }

    public boolean has(String key) {
        asked.add(key);
        return mapping.entries().containsKey(key);
    }

    public String text(String key) {
        YamlValue value = required(key);
        if (value instanceof YamlValue.Text text && !text.text().isBlank()) {
            return text.text();
        }
        if (value != null) {
            flaw(key, Wrong.NOT_A_TEXT);
        }
        return null;
    }

    public Optional<String> textIfAny(String key) {
        return has(key) ? Optional.ofNullable(text(key)) : Optional.empty();
    }

    /** A text of a shape, which is described by what is said of another one. */
    public String text(String key, Pattern shape, Wrong otherwise) {
        String text = text(key);
        if (text != null && !shape.matcher(text).matches()) {
            flaw(key, otherwise, text);
            return null;
        }
        return text;
    }

    public int number(String key, int least, int most) {
        YamlValue value = required(key);
        if (value instanceof YamlValue.Whole whole && least <= whole.number() && whole.number() <= most) {
            return (int) whole.number();
        }
        if (value != null) {
            flaw(key, Wrong.NOT_A_WHOLE_NUMBER, least, most);
        }
        return least;
    }

    public boolean flag(String key) {
        YamlValue value = required(key);
        if (value instanceof YamlValue.Flag flag) {
            return flag.flag();
        }
        if (value != null) {
            flaw(key, Wrong.NOT_A_FLAG);
        }
        return false;
    }

    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        String name = text(key);
        return name == null ? null : choice(type, name, () -> flaw(key, Wrong.UNKNOWN_NAME, name, names(type)));
    }

    public <E extends Enum<E>> Optional<E> choiceIfAny(String key, Class<E> type) {
        return has(key) ? Optional.ofNullable(choice(key, type)) : Optional.empty();
    }

    /** A list of names, each at most once. Empty if the key is absent. */
    public <E extends Enum<E>> Set<E> choices(String key, Class<E> type) {
        Set<E> chosen = EnumSet.noneOf(type);
        List<YamlValue> items = has(key) ? items(key) : List.of();
        if (items.isEmpty() && mapping.entries().get(key) instanceof YamlValue.Sequence) {
            flaw(key, Wrong.EMPTY_LIST_LEAVE_OUT);
        }
        for (int i = 0; i < items.size(); i++) {
            int item = i;
            if (!(items.get(i) instanceof YamlValue.Text text)) {
                flawAt(key, i, Wrong.NOT_ONE_OF, names(type));
            } else {
                E one = choice(
                        type, text.text(), () -> flawAt(key, item, Wrong.UNKNOWN_NAME, text.text(), names(type)));
                if (one != null && !chosen.add(one)) {
                    flawAt(key, i, Wrong.TWICE_IN_LIST, one);
                }
            }
        }
        return chosen;
    }

    public LocalDate day(String key) {
        String text = text(key, Pattern.compile("\\d{4}-\\d{2}-\\d{2}"), Wrong.NOT_A_DAY);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            flaw(key, Wrong.NOT_IN_CALENDAR, text);
            return null;
        }
    }

    public Optional<LocalDate> dayIfAny(String key) {
        return has(key) ? Optional.ofNullable(day(key)) : Optional.empty();
    }

    /** A day of every year, as {@code "03-31"}. */
    public MonthDay dayOfYear(String key) {
        String text = text(key, Pattern.compile("\\d{2}-\\d{2}"), Wrong.NOT_A_DAY_OF_THE_YEAR);
        try {
            return text == null ? null : MonthDay.parse("--" + text);
        } catch (DateTimeParseException e) {
            flaw(key, Wrong.NOT_IN_CALENDAR, text);
            return null;
        }
    }

    public <T> T part(String key, Function<Fields, T> reader) {
        YamlValue value = required(key);
        return value == null ? null : part(pointer(key), value, reader);
    }

    public <T> Optional<T> partIfAny(String key, Function<Fields, T> reader) {
        return has(key) ? Optional.ofNullable(part(key, reader)) : Optional.empty();
    }

    /** A list of at least one; items that are flawed are null in it, so that the others keep their place. */
    public <T> List<T> list(String key, Function<Fields, T> reader) {
        List<T> list = required(key) == null ? List.of() : parts(key, reader);
        if (list.isEmpty() && mapping.entries().get(key) instanceof YamlValue.Sequence) {
            flaw(key, Wrong.EMPTY_LIST);
        }
        return list;
    }

    public <T> List<T> listIfAny(String key, Function<Fields, T> reader) {
        return has(key) ? list(key, reader) : List.of();
    }

    private <T> List<T> parts(String key, Function<Fields, T> reader) {
        List<T> parts = new ArrayList<>();
        for (YamlValue item : items(key)) {
            parts.add(part(pointer(key) + "/" + parts.size(), item, reader));
        }
        return parts;
    }

    private <T> T part(String at, YamlValue value, Function<Fields, T> reader) {
        if (value instanceof YamlValue.Mapping inner) {
            return new Fields(file, at, inner, flaws).whole(reader);
        }
        flaws.add(new Flaw(file, value.line(), at, Wrong.NOT_KEYS));
        return null;
    }

    private List<YamlValue> items(String key) {
        if (mapping.entries().get(key) instanceof YamlValue.Sequence list) {
            return list.items();
        }
        flaw(key, Wrong.NOT_A_LIST);
        return List.of();
    }

    private YamlValue required(String key) {
        if (!has(key) || mapping.entries().get(key) instanceof YamlValue.Nothing) {
            flaw(key, Wrong.MISSING);
            return null;
        }
        return mapping.entries().get(key);
    }

    private String pointer(String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String name, Runnable objection) {
        E found = Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
        if (found == null) {
            objection.run();
        }
        return found;
    }

    private static String names(Class<? extends Enum<?>> type) {
        return String.join(
                ", ",
                Arrays.stream(type.getEnumConstants())
                        .map(Enum::name)
                        .filter(Objects::nonNull)
                        .toList());
    }
}
