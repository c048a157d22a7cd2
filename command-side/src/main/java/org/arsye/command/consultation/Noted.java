package org.arsye.command.consultation;

import java.util.HashSet;
import java.util.Set;
import org.arsye.events.consultation.ReminderIssued;
import org.arsye.events.consultation.StandardBreached;

/**
 * What was said once of a consultation and is not said again.
 *
 * @param breached the standards that were certainly not kept
 * @param reminded duty, day and time of each reminder
 */
record Noted(Set<String> breached, Set<String> reminded) {

    static final Noted NOTHING = new Noted(Set.of(), Set.of());

    Noted after(StandardBreached event) {
        return new Noted(with(breached, event.standard()), reminded);
    }

    Noted after(ReminderIssued event) {
        return new Noted(breached, with(reminded, key(event)));
    }

    boolean has(ReminderIssued reminder) {
        return reminded.contains(key(reminder));
    }

    private static String key(ReminderIssued reminder) {
        return reminder.duty() + " " + reminder.due() + " " + reminder.when();
    }

    private static Set<String> with(Set<String> known, String one) {
        Set<String> more = new HashSet<>(known);
        more.add(one);
        return Set.copyOf(more);
    }
}
