package org.arsye.query.site.files;

import java.util.List;
import org.arsye.query.formats.Part;

/** A chapter of the report of a consultation that a view of its own knows. Those there are stand in the order of their beans. */
interface Chapter {

    /** What it says; no parts where it has nothing to say. */
    List<Part> of(ReportComposer.Context c);
}
