package org.arsye.command.access;

import org.arsye.command.platform.MasterKey;
import org.arsye.events.interest.InterestId;
import org.springframework.stereotype.Component;

/**
 * What the links of somebody's letters carry: it confirms, renews and withdraws their interest. It follows from the interest's id
 * under a key of ours, so that every letter can be written without its being stored; the record holds its SHA-256 only.
 */
@Component
public class InterestSecret {

    private final DerivedSecret secrets;

    InterestSecret(MasterKey master) {
        secrets = new DerivedSecret(master.derive("expressions of interest"));
    }

    /** In Crockford's base 32. */
    public String of(InterestId interest) {
        return secrets.of(interest.toString());
    }
}
