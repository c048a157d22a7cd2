package org.arsye.query.norms;

import java.time.Instant;
import org.arsye.events.publicbody.PublicBodyId;

/**
 * A pack or a calendar that was published.
 *
 * @param norm XK-GOV-05-2016 of a pack, XK-2027 of a calendar
 * @param publicBodyId whose own rules these are; null where they hold for all
 * @param position of its event
 */
record PublishedNorm(
        Kind kind,
        String norm,
        int version,
        String sha256,
        PublicBodyId publicBodyId,
        long position,
        Instant publishedAt) {

    enum Kind {
        PACK,
        CALENDAR
    }

    String fileName() {
        return norm + "." + version + ".yaml";
    }
}
