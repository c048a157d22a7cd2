package org.arsye.query.audit;

import java.time.Instant;

/**
 * That somebody looked at something.
 *
 * @param asked path and filters, no free text
 */
public record AuditRead(long id, Instant at, String account, String asked) {}
