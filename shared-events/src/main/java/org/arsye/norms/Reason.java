package org.arsye.norms;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why a file of norms is not taken, and what would be right.
 *
 * @param words of the file, and names that are known, in the order in which the sentence has them
 */
public record Reason(Wrong wrong, List<String> words) {

    private static final Map<String, ResourceBundle> SENTENCES = Stream.of("sq", "sr", "en")
            .collect(Collectors.toMap(
                    Function.identity(),
                    language -> ResourceBundle.getBundle(
                            "norms.wrong",
                            Locale.of(language),
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))));

    public Reason {
        words = List.copyOf(words);
    }

    public static Reason of(Wrong wrong, Object... words) {
        return new Reason(wrong, Arrays.stream(words).map(String::valueOf).toList());
    }

    /**
     * The sentence.
     *
     * @param language sq, sr or en
     */
    public String in(String language) {
        String sentence = SENTENCES.get(language).getString(wrong.name());
        // No locale: whatever stands for a number is text already.
        return new MessageFormat(sentence, Locale.ROOT).format(words.toArray());
    }
}
