package org.arsye.command.register;

import org.arsye.events.publicbody.PublicBodyId;

/**
 * A pack or a calendar that was published.
 *
 * @param norm XK-GOV-05-2016 of a pack, XK-2027 of a calendar
 * @param sha256 digest of its file
 * @param publicBodyId whose own rules these are; null where they hold for all
 */
record PublishedNorm(long position, Kind kind, String norm, int version, String sha256, PublicBodyId publicBodyId) {

    enum Kind {
        PACK,
        CALENDAR
    }

    /** As it is called where something is wrong in it. */
    String fileName() {
        return norm + "." + version + ".yaml";
    }
}
