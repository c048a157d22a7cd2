package org.arsye.norms.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.arsye.events.consultation.ConsultationDuty;
import org.arsye.norms.calendar.Calendars;
import org.arsye.norms.calendar.Places;
import org.arsye.norms.time.CutOff;
import org.arsye.norms.time.LegalTime;
import org.arsye.norms.time.Reckoning;

/**
 * By when something is due after a consultation has closed. A term without a figure gives none.
 *
 * @param reckoning by each reading; whoever is done by its latest day is in time by all of them
 */
public record DueDay(ConsultationDuty duty, Term term, Reckoning reckoning) {

    /** @param closedAt the first instant that was too late for a comment */
    public static List<DueDay> after(NormPack pack, Calendars calendars, ZoneId zoneOfBody, Instant closedAt) {
        CutOff cutOff = pack.time().cutOff(zoneOfBody);
        LocalDate from = closedAt.minusNanos(1).atZone(cutOff.zone()).toLocalDate();
        LegalTime time = new LegalTime(calendars, pack.time().calendar().orElse(Places.of(zoneOfBody)));
        List<DueDay> due = new ArrayList<>();
        for (Term term : pack.terms()) {
            Optional<ConsultationDuty> duty = duty(term);
            if (duty.isPresent() && term.maximum().isPresent() && term.holdsOn(from)) {
                due.add(new DueDay(
                        duty.get(),
                        term,
                        time.reckon(from, term.maximum().get(), pack.time().convention())));
            }
        }
        return List.copyOf(due);
    }

    /** The last day that is in time by every reading; empty where a calendar is missing. */
    public Optional<LocalDate> last() {
        return reckoning.latest();
    }

    /** What a term sets a limit to, whether or not it names a figure; empty where it runs from something else than the end. */
    public static Optional<ConsultationDuty> duty(Term term) {
        if (term.from() != Term.Start.CLOSING) {
            return Optional.empty();
        }
        return switch (term.kind()) {
            case ANSWER -> Optional.of(ConsultationDuty.ANSWERING);
            case REPORT -> Optional.of(ConsultationDuty.REPORTING);
            default -> Optional.empty();
        };
    }
}
