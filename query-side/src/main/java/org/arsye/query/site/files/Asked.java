package org.arsye.query.site.files;

import org.arsye.events.consultation.ConsultationId;

/**
 * Which report is asked for.
 *
 * @param version null for the one that holds
 * @param part null for the whole; else which five hundred of its comments, from 1 on
 */
public record Asked(ConsultationId consultation, Integer version, Integer part) {}
