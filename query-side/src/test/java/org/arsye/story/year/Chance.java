package org.arsye.story.year;

import java.util.List;
import java.util.SplittableRandom;

/** What is left to chance, which is the same chance for the same seed. */
final class Chance {

    private final SplittableRandom random;

    /** Each part of the year has its own, so that one that changes leaves the others as they were. */
    Chance(long seed, String part) {
        random = new SplittableRandom(seed * 1_000_003L + part.hashCode());
    }

    boolean in100(double share) {
        return random.nextDouble() * 100 < share;
    }

    /** From one to the other, both of them within. */
    int between(int lowest, int highest) {
        return lowest + random.nextInt(highest - lowest + 1);
    }

    <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** One of several, each as likely as its weight says. */
    <T> T weighted(List<T> all, int... weights) {
        int left = random.nextInt(java.util.stream.IntStream.of(weights).sum());
        for (int i = 0; ; i++) {
            left -= weights[i];
            if (left < 0) {
                return all.get(i);
            }
        }
    }

    /**
     * How many take part: nobody at all in most cases, a few in the rest, hundreds now and then.
     *
     * @param nobody in how many cases of a hundred
     * @param median of the others
     * @param spread of their logarithm
     */
    int heavyTailed(double nobody, double median, double spread, int most) {
        if (in100(nobody)) {
            return 0;
        }
        return Math.clamp(Math.round(median * Math.exp(spread * random.nextGaussian())), 1, most);
    }
}
