package org.arsye.command.comment.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.arsye.command.platform.web.Form;
import org.arsye.command.platform.web.StrictJson;
import org.arsye.events.comment.Passage;

/** The boxes of a form that cover a text, each named by what it covers: {@code text.12-40}. */
final class Boxes {

    private static final Pattern NAME = Pattern.compile("([a-z_]+)\\.([0-9]{1,6})-([0-9]{1,6})");

    private Boxes() {}

    /** The passages under the ticked boxes of one text, in order; boxes that touch each other are one passage. */
    static List<Passage> ticked(Form form, Passage.Of of) {
        List<Passage> passages = new ArrayList<>();
        form.names().stream()
                .flatMap(name -> box(name, of).stream())
                .sorted(Comparator.comparing(Passage::from))
                .forEach(next -> {
                    Passage last = passages.isEmpty() ? null : passages.getLast();
                    if (last != null && last.to() == next.from()) {
                        passages.set(passages.size() - 1, new Passage(of, last.from(), next.to()));
                    } else {
                        passages.add(next);
                    }
                });
        return passages;
    }

    private static Optional<Passage> box(String name, Passage.Of of) {
        Matcher box = NAME.matcher(name);
        return box.matches() && StrictJson.word(of).equals(box.group(1))
                ? Optional.of(new Passage(of, Integer.parseInt(box.group(2)), Integer.parseInt(box.group(3))))
                : Optional.empty();
    }
}
