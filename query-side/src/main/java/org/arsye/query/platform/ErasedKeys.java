package org.arsye.query.platform;

import java.util.Collection;
import java.util.Map;

/**
 * Which content keys the record says are destroyed. What they sealed is not opened, whatever the database of keys has: a
 * restored backup of it may bring keys back. It is asked as of now, also for a reader who asks for the past.
 */
public interface ErasedKeys {

    /** Those of the keys that are destroyed, with what is known of it. */
    Map<String, Forgotten> among(Collection<String> kids);

    /** Where the record told last that keys were destroyed; −1 before the first time. */
    long last();
}
