package org.arsye.command.badhouse.comment;

import org.arsye.command.badhouse.consultation.ConsultationCommand;
import org.springframework.http.HttpStatus;

/** Reaches into another feature, and answers HTTP from the wrong room. */
abstract class CommentSpy {

    HttpStatus answer(ConsultationCommand command) {
        return command == null ? HttpStatus.NOT_FOUND : HttpStatus.OK;
    }
}
