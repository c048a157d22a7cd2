package org.arsye.command.badhouse.consultation;

/** Rules that an automation must not ask. */
public abstract class ConsultationRules {

    public static boolean isOver() {
        return true;
    }
}
