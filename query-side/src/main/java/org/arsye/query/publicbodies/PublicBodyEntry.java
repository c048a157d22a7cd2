package org.arsye.query.publicbodies;

import org.arsye.events.LocalizedText;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.events.publicbody.PublicBodyKind;

/**
 * A public body as it was called at the moment asked for.
 *
 * @param position where it entered the register
 * @param zone IANA name of the time zone in which its legal days are counted
 */
public record PublicBodyEntry(PublicBodyId id, long position, LocalizedText names, PublicBodyKind kind, String zone) {}
