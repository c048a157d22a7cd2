package org.arsye.query.formats;

import java.time.LocalDateTime;

/** What containers of files have in common. */
public final class Containers {

    /**
     * The time of every file in every container, so that the same files make the same container. Late enough to be kept as a
     * local time alone: for the very first day that a container can say a time of the machine's zone is added.
     */
    public static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private Containers() {}
}
