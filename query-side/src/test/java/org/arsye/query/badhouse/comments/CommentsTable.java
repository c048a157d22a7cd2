package org.arsye.query.badhouse.comments;

/** A table that only its queries may ask. */
public abstract class CommentsTable {}
