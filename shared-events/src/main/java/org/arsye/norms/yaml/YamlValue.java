package org.arsye.norms.yaml;

import java.util.List;
import java.util.Map;

/** What stands in a file, with the line on which it stands. */
public sealed interface YamlValue {

    /** Counted from 1. */
    int line();

    /** Keys in the order of the file. */
    record Mapping(int line, Map<String, YamlValue> entries) implements YamlValue {}

    record Sequence(int line, List<YamlValue> items) implements YamlValue {}

    /** A text in quotes, or a plain word that is none of the others. */
    record Text(int line, String text) implements YamlValue {}

    record Whole(int line, long number) implements YamlValue {}

    record Flag(int line, boolean flag) implements YamlValue {}

    /** A key with nothing behind it. */
    record Nothing(int line) implements YamlValue {}
}
