package org.arsye.events.norm;

import java.time.LocalDate;
import org.arsye.events.publicbody.PublicBodyId;
import org.axonframework.serialization.Revision;

/**
 * A version of a norm pack holds for consultations that open from its first day on. Those already open keep theirs.
 *
 * @param normId follows from the name of the pack
 * @param pack XK-GOV-05-2016
 * @param version counted from 1; the one before ends on the eve of this one
 * @param inForceFrom the first day on which a consultation that opens is held to it
 * @param sha256 digest of the file, lower-case hexadecimal
 * @param size of the file, in bytes
 * @param publicBodyId the body whose own rules these are; absent where they hold for all
 */
@Revision("1")
public record NormPackPublished(
        NormId normId,
        String pack,
        int version,
        LocalDate inForceFrom,
        String sha256,
        long size,
        PublicBodyId publicBodyId)
        implements NormEvent {}
