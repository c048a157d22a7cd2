package org.arsye.norms.pack;

import java.util.Optional;

/**
 * To whom one can complain.
 *
 * @param term the id of the term within which
 */
public record ComplaintRoute(String id, Stage stage, Optional<String> term, Said said) implements Norm {

    /** While what lasts. */
    public enum Stage {
        BEFORE_ADOPTION,
        AFTER_ADOPTION,
        ANY_TIME
    }
}
