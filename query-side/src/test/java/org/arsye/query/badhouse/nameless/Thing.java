package org.arsye.query.badhouse.nameless;

/** Lives in a room that promises nothing. */
abstract class Thing {}
