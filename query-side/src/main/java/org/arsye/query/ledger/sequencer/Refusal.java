package org.arsye.query.ledger.sequencer;

/** Why nothing is signed. The record goes on; somebody must look (docs/OPERATIONS.md has the way out of each). */
public enum Refusal {
    /** No log has been initialised on this database. */
    NO_LOG,
    /** The key is missing or cannot be used. */
    KEY_UNUSABLE,
    /** The key is not one of this log's. */
    KEY_OF_ANOTHER_LOG,
    /** The guard's file is not there. */
    GUARD_MISSING,
    /** The guard's file is not a checkpoint. */
    GUARD_UNREADABLE,
    /** The guard holds a checkpoint of another log. */
    GUARD_OF_ANOTHER_LOG,
    /** The guard cannot be written: a full or broken disk. */
    GUARD_NOT_WRITABLE,
    /** The database's tree has fewer leaves than were signed. */
    TREE_SHORTER_THAN_SIGNED,
    /** The database's tree does not begin with the one that was signed. */
    TREE_DIFFERS_FROM_SIGNED,
    /** Tiles are missing, or do not fit each other. */
    TREE_DAMAGED,
    /** The record has fewer events than the tree leaves. */
    RECORD_SHORTER_THAN_TREE,
    /** The last event of the tree is another one now. */
    RECORD_DIFFERS_FROM_TREE,
    /** An event has no entry. */
    EVENT_WITHOUT_ENTRY
}
