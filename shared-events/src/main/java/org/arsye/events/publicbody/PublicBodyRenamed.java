package org.arsye.events.publicbody;

import org.arsye.events.LocalizedText;
import org.axonframework.serialization.Revision;

/**
 * A public body carries another name from now on; what was published under the old one keeps it.
 */
@Revision("1")
public record PublicBodyRenamed(PublicBodyId publicBodyId, LocalizedText names) implements PublicBodyEvent {}
