package org.arsye.query.site.feeds;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.arsye.events.LocalizedText;
import org.arsye.query.consultations.ConsultationEntry;
import org.arsye.query.course.CourseStep;

/**
 * Something that was done to a consultation.
 *
 * @param body the names of its public body
 */
record NewsItem(ConsultationEntry consultation, LocalizedText body, CourseStep step) {

    /** The same for ever, whatever becomes of the consultation: made of its random id and of where the step is recorded. */
    UUID id() {
        return UUID.nameUUIDFromBytes((consultation.id() + " " + step.position()).getBytes(StandardCharsets.UTF_8));
    }

    /** The page that says more of it. */
    String path() {
        String page = "/consultations/" + consultation.id();
        return step.kind() == CourseStep.Kind.REPORTED ? page + "/report" : page;
    }
}
