package org.arsye.norms;

import java.util.List;
import java.util.stream.Collectors;

/** Files of norms that cannot be used, with everything that is wrong in them. */
public final class NormsRefused extends RuntimeException {

    private final transient List<Flaw> flaws;

    public NormsRefused(List<Flaw> flaws) {
        super(flaws.stream().map(Flaw::toString).collect(Collectors.joining("\n")));
        this.flaws = List.copyOf(flaws);
    }

    public List<Flaw> flaws() {
        return flaws;
    }
}
