package org.arsye.norms.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.arsye.events.LocalizedText;
import org.arsye.norms.calendar.Calendars;
import org.arsye.norms.pack.NormPack;
import org.arsye.norms.pack.Standard;
import org.arsye.norms.pack.Term;
import org.arsye.norms.time.Length;
import org.arsye.norms.time.Reckoning;

/**
 * By when the comments of one consultation were to be answered, counted as the judge of the standard on it counts: so whoever
 * lists late answers lists those for which the standard is not met.
 */
public final class AnswerTerm {

    private final Case one;
    private final Term term;
    private final boolean verified;
    private final Map<LocalDate, Optional<Due>> reckoned = new HashMap<>();

    private AnswerTerm(Case one, Term term, boolean verified) {
        this.one = one;
        this.term = term;
        this.verified = verified;
    }

    /**
     * Empty where the pack names no term for answers, or nothing is owed: it was never opened, or was cancelled.
     *
     * @param pack the one it is bound to
     * @param now the moment on which it is asked
     */
    public static Optional<AnswerTerm> of(NormPack pack, Calendars calendars, Facts facts, Instant now) {
        if (facts.rounds().isEmpty() || facts.cancelled().isPresent()) {
            return Optional.empty();
        }
        Case one = new Case(pack, calendars, facts, now);
        Optional<Standard> standard = pack.standards().stream()
                .filter(each -> each.rule() == Standard.Rule.ANSWERED_WITHIN && each.holdsOn(one.opened()))
                .findFirst();
        boolean asked = standard.filter(Standard::isVerified).isPresent();
        return standard.flatMap(one::term)
                .or(() -> one.term(Term.Kind.ANSWER))
                .map(term -> new AnswerTerm(one, term, asked && term.isVerified() && !facts.imported()));
    }

    /** What the pack says of it. */
    public LocalizedText wording() {
        return term.wording();
    }

    /** Whether the pack names a number of days at all. */
    public boolean isNumbered() {
        return term.maximum().isPresent();
    }

    /** Whether it was read in a source that binds. Only then is a later answer a breach. */
    public boolean isVerified() {
        return verified;
    }

    /** Empty where no day can be said: the pack names no number, or a calendar is missing. */
    public Optional<Due> due(Instant received) {
        Optional<Length> length = term.maximum();
        return length.isEmpty()
                ? Optional.empty()
                : from(received)
                        .flatMap(day -> reckoned.computeIfAbsent(day, each -> due(one.reckon(each, length.get()))));
    }

    private Optional<Due> due(Reckoning reckoning) {
        return reckoning.latest().map(last -> new Due(last, verified && !Case.isDoubtful(reckoning)));
    }

    private Optional<LocalDate> from(Instant received) {
        return switch (term.from()) {
            case CLOSING -> Optional.of(one.lastDay(one.end(one.last())));
            case RECEIPT -> Optional.of(day(received));
            default -> Optional.empty();
        };
    }

    /** Whether an answer of this moment came too late. */
    public boolean isLate(Instant answered, Due due) {
        return day(answered).isAfter(due.last());
    }

    /** Whether the term is over at the moment on which it is asked. */
    public boolean isOver(Due due) {
        return one.isAfter(one.now, due.last());
    }

    private LocalDate day(Instant moment) {
        ZoneId zone = one.facts.zone();
        return moment.atZone(zone).toLocalDate();
    }

    /**
     * When an answer is due.
     *
     * @param last the last day that is in time by every reading
     * @param certain whether nothing about it is in doubt; else a later answer would be late if the doubt is for nothing
     */
    public record Due(LocalDate last, boolean certain) {}
}
