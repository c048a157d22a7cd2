package org.arsye.norms.pack;

/** Whether a regulation allows something. */
public enum Answer {
    YES,
    NO,
    /** No text was found that says so or denies it. */
    UNKNOWN
}
