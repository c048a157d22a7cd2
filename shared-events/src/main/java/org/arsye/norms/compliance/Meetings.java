package org.arsye.norms.compliance;

import java.util.List;
import java.util.Optional;
import org.arsye.norms.compliance.Facts.Meeting;
import org.arsye.norms.compliance.Facts.Method;
import org.arsye.norms.pack.Standard;

/** Meetings, and what is written down of them. */
final class Meetings {

    private Meetings() {}

    /** The worst that is found of any of them. */
    static Finding announced(Case one, Standard standard) {
        Finding worst = null;
        for (Meeting meeting : one.facts.meetings()) {
            Finding finding = announced(one, standard, meeting);
            if (finding.verdict() == Verdict.NOT_MET) {
                return finding;
            }
            worst = worst == null || finding.verdict() == Verdict.UNVERIFIED ? finding : worst;
        }
        return Optional.ofNullable(worst).orElseGet(() -> none(one, standard));
    }

    private static Finding announced(Case one, Standard standard, Meeting meeting) {
        return Preparation.inAdvance(
                one,
                one.on(standard)
                        .shownBy(List.of(meeting.announced().position()))
                        .forEver(!meeting.startsAt().isAfter(one.now)),
                one.term(standard),
                one.day(meeting.announced().at()),
                one.day(meeting.startsAt()));
    }

    static Finding minutes(Case one, Standard standard) {
        List<Method> held = one.facts.methods().stream().filter(Method::meeting).toList();
        if (held.isEmpty() && one.facts.meetings().isEmpty()) {
            return none(one, standard);
        }
        Case.Saying saying = one.on(standard)
                .shownBy(Case.positions(held.stream().map(Method::told)))
                .shownBy(Case.positions(one.facts.meetings().stream().map(Meeting::announced)));
        if (held.isEmpty()) {
            boolean allToCome = one.facts.meetings().stream()
                    .allMatch(meeting -> meeting.startsAt().isAfter(one.now));
            return allToCome ? saying.notYetDue(Because.STILL_OPEN) : saying.unverified(Because.NOTHING_SHOWS_IT);
        }
        return held.stream().allMatch(Method::minutes)
                ? saying.met(Because.MINUTES_THERE)
                : saying.looksNotMet(Because.NOTHING_SHOWS_IT);
    }

    private static Finding none(Case one, Standard standard) {
        return one.isOpen()
                ? one.on(standard).notYetDue(Because.NO_MEETING)
                : one.on(standard).notApplicable(Because.NO_MEETING);
    }
}
