package org.arsye.command.consultation.web;

import org.arsye.command.consultation.ConsultationCommand.Ending;
import org.arsye.command.consultation.CourseCommand.DeclareUrgency;
import org.arsye.command.consultation.CourseCommand.RepeatNotice;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.ConsultationId;
import org.springframework.stereotype.Component;

/** Steps that a norm pack may know or not: a verified rule against one refuses it, all else is left to whoever judges. */
@Component
class Procedures {

    RepeatNotice repeat(ConsultationId consultation, Ending until, LocalizedText reason) {
        return new RepeatNotice(consultation, until, reason, false);
    }

    DeclareUrgency urgent(ConsultationId consultation, String decidedBy, LocalizedText reason) {
        return new DeclareUrgency(consultation, decidedBy, reason, false);
    }
}
