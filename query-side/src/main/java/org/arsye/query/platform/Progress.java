package org.arsye.query.platform;

import java.util.List;
import java.util.Map;

/** What is known of the serving rows of every view, here and now; asking never waits. */
public interface Progress {

    /** What {@link #ready()} says when every view can be served. */
    int ALL = 100;

    /** The position that every view that is going has committed; if none is going, the least of all. −1 before the first. */
    long reached();

    /** The position each view has committed, by its name. */
    Map<String, Long> each();

    /** The views that stand before an event or have not caught up again since; empty when all go. */
    List<Behind> behind();

    /** Of how many hundredths the first filling of this release has taken in the record. */
    int ready();
}
