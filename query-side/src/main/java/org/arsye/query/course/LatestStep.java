package org.arsye.query.course;

import org.arsye.events.consultation.ConsultationId;

/** Something that was done, and to which consultation. */
public record LatestStep(ConsultationId consultationId, CourseStep step) {}
