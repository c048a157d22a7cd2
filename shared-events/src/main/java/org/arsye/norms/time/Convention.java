package org.arsye.norms.time;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the law is known to say about counting; empty is not known, and then every reading is counted.
 */
public record Convention(Optional<FirstDay> firstDay, Optional<LastDay> lastDay) {

    public static final Convention UNKNOWN = new Convention(Optional.empty(), Optional.empty());

    public static Convention of(FirstDay firstDay, LastDay lastDay) {
        return new Convention(Optional.of(firstDay), Optional.of(lastDay));
    }

    List<FirstDay> firstDays() {
        return firstDay.map(List::of).orElse(Arrays.asList(FirstDay.values()));
    }

    List<LastDay> lastDays() {
        return lastDay.map(List::of).orElse(Arrays.asList(LastDay.values()));
    }
}
