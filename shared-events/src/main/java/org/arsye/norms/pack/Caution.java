package org.arsye.norms.pack;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.arsye.norms.pack.Procedure.Need;
import org.arsye.norms.time.Doubt;

/**
 * What whoever sets the end of a period should know before doing so. It refuses nothing.
 *
 * @param norm that asks for it; empty where a calendar does, or nothing but the calendar
 * @param needs what the norm asks to be done with it
 * @param doubt where it is one
 */
public record Caution(Kind kind, Optional<Norm> norm, Set<Need> needs, Optional<Doubt> doubt) {

    /** Stable codes. */
    public enum Kind {
        /** Certainly: the term is verified, by every reading, and no calendar is in doubt. */
        TOO_SHORT,
        /** By some reading, or by a term that is not verified. */
        PERHAPS_TOO_SHORT,
        /** Certainly longer than it may be. */
        TOO_LONG,
        PERHAPS_TOO_LONG,
        /** Nobody works on the last day. */
        LAST_DAY_WITHOUT_WORK,
        /** A length is named, and it was not read at its source. */
        TERM_NOT_VERIFIED,
        /** Whether it may be done at all was not read. */
        PROCEDURE_NOT_VERIFIED,
        /** A verified rule is against it. */
        PROCEDURE_NOT_ALLOWED,
        /** A verified rule asks for more than the deed itself. */
        PROCEDURE_NEEDS,
        /** What keeps the days from being certain. */
        DOUBT
    }

    public Caution {
        needs = Set.copyOf(needs);
    }

    static Caution by(Kind kind, Norm norm) {
        return new Caution(kind, Optional.of(norm), Set.of(), Optional.empty());
    }

    static Caution needs(Procedure procedure) {
        return new Caution(Kind.PROCEDURE_NEEDS, Optional.of(procedure), procedure.needs(), Optional.empty());
    }

    static Caution of(Kind kind) {
        return new Caution(kind, Optional.empty(), Set.of(), Optional.empty());
    }

    static Caution of(Doubt doubt) {
        return new Caution(Kind.DOUBT, Optional.empty(), Set.of(), Optional.of(doubt));
    }

    /** Its stable code; that of the doubt where it is one. */
    public String code() {
        return doubt.map(one -> one.kind().name()).orElse(kind.name());
    }

    /** The same of several, each once. */
    static List<Caution> ofAll(Set<Doubt> doubts) {
        return doubts.stream().map(Caution::of).toList();
    }
}
