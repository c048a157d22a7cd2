package org.arsye.query.asof;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.arsye.events.LocalizedText;

/** Throws the dice; the same throws for the same seed. */
final class Chance {

    private static final List<String> WORDS = List.of(
            "pemët", "lumi", "rruga", "shkolla", "parku", "ura", "drita", "ajri", "uji", "škola", "grad", "voda",
            "<b>");

    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int n) {
        return below(n) == 0;
    }

    <T> T of(List<T> some) {
        return some.get(below(some.size()));
    }

    @SafeVarargs
    final <T> T of(T... some) {
        return some[below(some.length)];
    }

    UUID id() {
        return new UUID(random.nextLong(), random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L);
    }

    String words(int most) {
        return IntStream.rangeClosed(0, below(most)).mapToObj(i -> of(WORDS)).collect(Collectors.joining(" "));
    }

    /** In one, two or three languages, always in Albanian. */
    LocalizedText text(int most) {
        return new LocalizedText(words(most), oneIn(2) ? words(most) : null, oneIn(3) ? words(most) : null);
    }
}
