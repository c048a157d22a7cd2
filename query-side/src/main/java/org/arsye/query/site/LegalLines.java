package org.arsye.query.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.ConsultationDuty;
import org.arsye.norms.time.Doubt;
import org.arsye.query.course.CourseLine.What;
import org.arsye.query.norms.BindingEntry;
import org.arsye.query.norms.DueEntry;
import org.arsye.query.norms.LegalTimeEntry;
import org.arsye.query.norms.RuleEntry;
import org.arsye.query.site.page.Line;
import org.arsye.query.site.page.Line.Legal;
import org.arsye.query.site.page.Words;

/** Says what the rules ask for beside the steps of a consultation. */
final class LegalLines {

    private final LegalTimeEntry time;
    private final Words w;

    LegalLines(LegalTimeEntry time, Words w) {
        this.time = time;
        this.w = w;
    }

    /** @param round of a period: the rules speak of the first */
    Line beside(Line line, What what, Integer round) {
        Optional<Legal> legal = switch (what) {
            case CLOSING -> round != null && round == 1 ? closing() : Optional.empty();
            case REPORT -> due(ConsultationDuty.REPORTING).map(this::owed);
            default -> Optional.empty();
        };
        Line told = legal.map(line::with).orElse(line);
        boolean late = what == What.REPORT
                && due(ConsultationDuty.REPORTING)
                        .filter(DueEntry::certainlyLate)
                        .isPresent();
        return late ? told.late() : told;
    }

    /** Answers have no step of their own in the record: each comment has one. */
    Optional<Line> answering() {
        return due(ConsultationDuty.ANSWERING).map(due -> {
            String state = due.done() ? "done" : due.certainlyLate() ? "late" : "coming";
            return new Line(w.say("line.answering"), state, null, List.of(), null, null, null, owed(due));
        });
    }

    private Optional<DueEntry> due(ConsultationDuty duty) {
        return time.due().stream().filter(due -> due.duty() == duty).findFirst();
    }

    private Optional<Legal> closing() {
        if (time.binding() == null || time.rule() == null) {
            return Optional.empty();
        }
        return Optional.of(
                legal(asked(time.binding()), time.term(), time.rule(), time.verified(), null, false, time.doubts()));
    }

    private String asked(BindingEntry binding) {
        LocalDate earliest = binding.requiredEarliest();
        LocalDate latest = binding.requiredLatest();
        if (earliest == null || latest == null) {
            return w.say("legal.nofigure");
        }
        return earliest.equals(latest)
                ? w.say("legal.notbefore", w.day(earliest))
                : w.say("legal.notbefore.either", w.day(earliest), w.day(latest));
    }

    private Legal owed(DueEntry due) {
        String day = due.length() == null
                ? w.say("legal.nofigure")
                : due.last() == null ? w.say("standards.nocalendar") : w.say("legal.by", w.day(due.last()));
        return legal(
                day,
                due.term(),
                due.rule(),
                due.verified(),
                due.overdueSince() == null ? null : w.say("legal.overdue", w.day(due.overdueSince())),
                due.certainlyLate(),
                due.doubts());
    }

    private Legal legal(
            String day,
            LocalizedText term,
            RuleEntry rule,
            boolean verified,
            String overdue,
            boolean late,
            List<Doubt> doubts) {
        BindingEntry pack = time.binding();
        return new Legal(
                day,
                w.said(term),
                rule.source(),
                rule.article(),
                verified,
                rule.note(),
                overdue,
                late,
                doubts.stream()
                        .map(doubt ->
                                w.say("doubt." + w.low(doubt.kind()), doubt.place(), Integer.toString(doubt.year())))
                        .toList(),
                "/norms/" + pack.pack() + "?version=" + pack.version() + "#" + rule.id());
    }
}
