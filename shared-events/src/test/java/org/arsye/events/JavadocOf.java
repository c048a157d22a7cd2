package org.arsye.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the source says of a top-level type of the main code. */
record JavadocOf(String sentence, Map<String, String> components) {

    private static final Pattern BEFORE_TYPE =
            Pattern.compile("(?s)/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*public ");

    static JavadocOf type(Class<?> type) {
        Matcher found = BEFORE_TYPE.matcher(source(type));
        if (!found.find()) {
            throw new IllegalStateException(type + " says nothing of itself");
        }
        String[] parts = found.group(1)
                .replaceAll("(?m)^\\s*\\* ?", "")
                .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                .split("@param ");
        Map<String, String> components = new LinkedHashMap<>();
        Arrays.stream(parts).skip(1).map(JavadocOf::line).forEach(param -> {
            String[] words = param.split(" ", 2);
            components.put(words[0], words[1]);
        });
        return new JavadocOf(line(parts[0]), components);
    }

    private static String line(String text) {
        return text.replaceAll("@throws.*", "").replaceAll("\\s+", " ").strip();
    }

    private static String source(Class<?> type) {
        try {
            return Files.readString(Path.of("src/main/java", type.getName().replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
