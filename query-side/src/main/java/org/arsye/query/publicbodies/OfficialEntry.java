package org.arsye.query.publicbodies;

import java.util.Set;
import org.arsye.events.Role;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.events.publicbody.PublicBodyId;

/**
 * Who may act for a body, and how.
 *
 * @param name null unless the reader is an official of the body, an auditor or an administrator; empty if erased
 */
public record OfficialEntry(OfficialId id, PublicBodyId publicBodyId, Set<Role> roles, String name) {}
