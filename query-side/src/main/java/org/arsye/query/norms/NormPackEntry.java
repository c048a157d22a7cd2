package org.arsye.query.norms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.arsye.events.LocalizedText;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.norms.pack.Norm;
import org.arsye.norms.pack.NormPack;

/**
 * One version of a pack.
 *
 * @param sha256 digest of its file; consultations name it by it
 * @param inForceUntil the last day on which it is; null while nobody ended it
 * @param publicBodyId whose own rules these are; null where they hold for all
 * @param position of the event that published it; null where it comes with the program
 * @param norms how many it has, and how many of them are verified
 */
public record NormPackEntry(
        String pack,
        int version,
        LocalizedText title,
        LocalDate inForceFrom,
        LocalDate inForceUntil,
        String sha256,
        PublicBodyId publicBodyId,
        Long position,
        Instant publishedAt,
        int norms,
        int verified) {

    static NormPackEntry of(NormPack pack, List<PublishedNorm> published) {
        PublishedNorm event = published.stream()
                .filter(one -> one.sha256().equals(pack.digest()))
                .findFirst()
                .orElse(null);
        return new NormPackEntry(
                pack.id(),
                pack.version(),
                pack.title(),
                pack.inForce().from(),
                pack.inForce().until().orElse(null),
                pack.digest(),
                event == null ? null : event.publicBodyId(),
                event == null ? null : event.position(),
                event == null ? null : event.publishedAt(),
                pack.norms().size(),
                (int) pack.norms().stream().filter(Norm::isVerified).count());
    }
}
