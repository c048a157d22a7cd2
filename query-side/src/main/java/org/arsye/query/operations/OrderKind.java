package org.arsye.query.operations;

/** What an administrator may order about a view. */
public enum OrderKind {
    REBUILD,
    RETRY,
    SKIP,
    SWITCH,
    DISCARD
}
