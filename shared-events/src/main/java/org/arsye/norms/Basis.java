package org.arsye.norms;

import java.util.Objects;
import java.util.Optional;

/**
 * What a term rests on. A term is verified when its words were read in the act or with the body that set it; nothing else
 * may ever be called a breach.
 *
 * @param source where it is said, or would be
 * @param article the article, where it was read
 * @param note what is missing, what contradicts; never absent where the term is not verified
 */
public record Basis(
        Source source, Optional<String> article, boolean verified, Confidence confidence, Optional<String> note) {

    public Basis {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(confidence, "confidence");
        if (verified && (confidence != Confidence.READ || source.kind() == SourceKind.SECONDARY)) {
            throw new IllegalArgumentException("verified without having been read at its source");
        }
        if (!verified && note.isEmpty()) {
            throw new IllegalArgumentException("not verified, and no word about why");
        }
    }
}
