package org.arsye.query.platform;

/** What moderators keep from the public. It is asked as of now, also for a reader who asks for the past. */
public interface KeptFromThePublic {

    /** Where the record told last that something is kept from the public or shown again; −1 before the first time. */
    long last();
}
