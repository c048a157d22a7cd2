package org.arsye.events.publicbody;

import org.arsye.events.LocalizedText;
import org.axonframework.serialization.Revision;

/**
 * A public body entered the register.
 *
 * @param names its official name in each language; names of public bodies are plain
 * @param kind what sort of body it is
 * @param zone the time zone in which its legal days are counted (IANA name, Europe/Belgrade)
 */
@Revision("1")
public record PublicBodyRegistered(PublicBodyId publicBodyId, LocalizedText names, PublicBodyKind kind, String zone)
        implements PublicBodyEvent {}
