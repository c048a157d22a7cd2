package org.arsye.query.publicbodies;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arsye.events.Role;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.springframework.stereotype.Component;

/** Questions about public bodies. Each may wait for the database: ask on a virtual thread. */
@Component
public class PublicBodiesQueries {

    /** In the order of their registration. */
    public Page<PublicBodyEntry> list(Paging paging, Moment moment) {
        return new Page<>(List.of(), null);
    }

    public Optional<PublicBodyEntry> one(PublicBodyId id, Moment moment) {
        return Optional.empty();
    }

    /** Those of the ids that are registered. */
    public Map<PublicBodyId, PublicBodyEntry> byId(Collection<PublicBodyId> ids, Moment moment) {
        return Map.of();
    }

    /** The body's officials in the order of their appointment. */
    public List<OfficialEntry> officials(PublicBodyId id, Moment moment) {
        return List.of();
    }

    /** How many officials hold each role; roles that nobody holds are left out. */
    public Map<Role, Integer> holders(PublicBodyId id, Moment moment) {
        return Map.of();
    }
}
