package org.arsye.query.norms;

import org.arsye.norms.SourceKind;
import org.arsye.norms.pack.Norm;

/**
 * On what something rests that is said of a consultation: one norm of its pack.
 *
 * @param id of the norm in its pack
 * @param source the act, or who tells of it
 * @param article null where it was not read
 * @param note what is missing or contradicts; null where nothing is
 */
public record RuleEntry(String id, String source, SourceKind sourceKind, String article, String note) {

    static RuleEntry of(Norm norm) {
        var basis = norm.basis();
        return new RuleEntry(
                norm.id(),
                basis.source().act(),
                basis.source().kind(),
                basis.article().orElse(null),
                basis.note().orElse(null));
    }
}
