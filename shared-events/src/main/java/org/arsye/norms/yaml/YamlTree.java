package org.arsye.norms.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.arsye.norms.Reason;
import org.arsye.norms.Wrong;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds values from the parser's events, without recursion. The library's own limits (aliases, keys said twice) hold only
 * in its composer, which is not used; they are held here.
 */
final class YamlTree {

    /** Bytes. A pack has some 40 KiB; more than this is no pack. */
    static final int LONGEST = 256 * 1024;

    static final int DEEPEST = 12;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(LONGEST).build();
    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,17}");

    private final Deque<Level> levels = new ArrayDeque<>();
    private YamlValue root;
    private int documents;

    private YamlTree() {}

    static YamlValue of(String text) throws NotTaken {
        YamlTree tree = new YamlTree();
        try {
            for (Event event : new Parse(SETTINGS).parseString(text)) {
                tree.take(event);
            }
        } catch (MarkedYamlEngineException e) {
            throw new NotTaken(line(e.getProblemMark()), unreadable(e.getProblem()));
        } catch (YamlEngineException e) {
            throw new NotTaken(1, unreadable(e.getMessage()));
        }
        if (tree.root == null) {
            throw new NotTaken(1, Reason.of(Wrong.FILE_EMPTY));
        }
        return tree.root;
    }

    private void take(Event event) throws NotTaken {
        int line = line(event.getStartMark());
        if (event instanceof DocumentStartEvent && ++documents > 1) {
            throw new NotTaken(line, Reason.of(Wrong.SECOND_DOCUMENT));
        }
        if (event instanceof AliasEvent
                || event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw new NotTaken(line, Reason.of(Wrong.ANCHOR));
        }
        if (event instanceof ScalarEvent scalar) {
            untagged(scalar.getTag(), line);
            scalar(scalar, line);
        } else if (event instanceof CollectionStartEvent start) {
            untagged(start.getTag(), line);
            if (levels.size() == DEEPEST) {
                throw new NotTaken(line, Reason.of(Wrong.TOO_DEEP, DEEPEST));
            }
            if (!levels.isEmpty() && levels.peek().awaitsKey()) {
                throw new NotTaken(line, Reason.of(Wrong.KEY_NOT_A_WORD));
            }
            levels.push(new Level(line, event instanceof MappingStartEvent));
        } else if (event instanceof CollectionEndEvent) {
            add(levels.pop().value());
        }
    }

    private void scalar(ScalarEvent scalar, int line) throws NotTaken {
        if (levels.isEmpty() || !levels.peek().awaitsKey()) {
            add(scalar.isPlain() ? plain(scalar.getValue(), line) : new YamlValue.Text(line, scalar.getValue()));
        } else if (!levels.peek().key(scalar.getValue())) {
            throw new NotTaken(line, Reason.of(Wrong.KEY_TWICE, scalar.getValue()));
        }
    }

    private void add(YamlValue value) {
        if (levels.isEmpty()) {
            root = value;
        } else {
            levels.peek().add(value);
        }
    }

    /** The JSON schema of YAML 1.2 without fractions: a date, an hour and a number with a zero before it are text. */
    private static YamlValue plain(String text, int line) {
        return switch (text) {
            case "", "~", "null" -> new YamlValue.Nothing(line);
            case "true", "false" -> new YamlValue.Flag(line, text.equals("true"));
            default ->
                WHOLE.matcher(text).matches()
                        ? new YamlValue.Whole(line, Long.parseLong(text))
                        : new YamlValue.Text(line, text);
        };
    }

    private static void untagged(Optional<String> tag, int line) throws NotTaken {
        if (tag.isPresent()) {
            throw new NotTaken(line, Reason.of(Wrong.TAG, tag.get()));
        }
    }

    /** The parser speaks to programmers. What it says is kept; the commonest slip of a hand has a sentence of its own. */
    private static Reason unreadable(String problem) {
        return problem.contains("\\t") || problem.contains("TAB")
                ? Reason.of(Wrong.TAB)
                : Reason.of(Wrong.NOT_YAML, problem);
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(Mark::getLine).orElse(0) + 1;
    }

    /** A mapping or a list that is still open. */
    private static final class Level {

        private final int line;
        private final Map<String, YamlValue> entries;
        private final List<YamlValue> items = new ArrayList<>();
        private String key;

        Level(int line, boolean mapping) {
            this.line = line;
            entries = mapping ? new LinkedHashMap<>() : null;
        }

        boolean awaitsKey() {
            return entries != null && key == null;
        }

        boolean key(String name) {
            key = name;
            return !entries.containsKey(name);
        }

        void add(YamlValue value) {
            if (entries == null) {
                items.add(value);
            } else {
                entries.put(key, value);
                key = null;
            }
        }

        YamlValue value() {
            return entries == null
                    ? new YamlValue.Sequence(line, List.copyOf(items))
                    : new YamlValue.Mapping(line, Collections.unmodifiableMap(entries));
        }
    }

    /** Why a text is not taken. */
    static final class NotTaken extends Exception {

        private final int line;
        private final transient Reason why;

        NotTaken(int line, Reason why) {
            super(why.wrong().name());
            this.line = line;
            this.why = why;
        }

        Reason why() {
            return why;
        }

        int line() {
            return line;
        }
    }
}
