package org.arsye.query.site.page;

import java.time.Instant;
import java.time.ZoneId;

/** That an auditor looked at something. */
public record Looked(Instant at, ZoneId zone, String account, String asked) {}
