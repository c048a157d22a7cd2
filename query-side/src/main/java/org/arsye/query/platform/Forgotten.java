package org.arsye.query.platform;

import java.time.Instant;
import org.arsye.events.erasure.ErasureScope;

/**
 * That something was erased, and on what ground; of whom, nobody knows any more.
 *
 * @param position of the event that says so
 * @param at when
 * @param basis code of the legal basis
 */
public record Forgotten(long position, Instant at, ErasureScope scope, String basis) {}
