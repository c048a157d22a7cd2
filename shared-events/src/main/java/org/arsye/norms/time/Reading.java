package org.arsye.norms.time;

/** One way to read the law, and where the term ends by it. */
public record Reading(FirstDay firstDay, LastDay lastDay, End end) {}
