package org.arsye.command.badhouse.automation;

import org.arsye.command.badhouse.consultation.ConsultationRules;

/** Decides, where it should only send a command. */
abstract class WhenTiredThenDecide {

    boolean decide() {
        return ConsultationRules.isOver();
    }
}
