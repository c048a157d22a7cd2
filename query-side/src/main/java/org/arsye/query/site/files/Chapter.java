package org.arsye.query.site.files;

import java.util.List;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.query.formats.Part;
import org.arsye.query.platform.Moment;

/** A chapter of the report of a consultation that a view of its own knows. Those there are stand in the order of their beans. */
public interface Chapter {

    /**
     * What it says; no parts where it has nothing to say.
     *
     * @param then what the report speaks of, in public; its instant is the day of the report
     */
    List<Part> of(ConsultationId consultation, Moment then, Speech speech);
}
