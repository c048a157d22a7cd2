package org.arsye.command.badhouse.nameless;

/** Lives in a room that promises nothing. */
abstract class Thing {}
