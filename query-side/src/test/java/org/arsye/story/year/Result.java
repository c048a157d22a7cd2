package org.arsye.story.year;

import static org.arsye.story.year.WorkingDays.at;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What came of a consultation: its report, corrected now and then, the way to the government, and what became of the draft. */
final class Result {

    private final Draft draft;
    private final Chance chance;
    private final LocalDate day;
    private final List<Step> steps = new ArrayList<>();

    /** @param day of the report */
    Result(Draft draft, LocalDate day) {
        this.draft = draft;
        this.day = day;
        chance = draft.chance;
    }

    /** @param unanswered whether comments have no answer, which is then said */
    List<Step> steps(boolean unanswered) {
        Map<String, Object> report = Draft.with(
                Map.of("declareUnanswered", unanswered),
                "conclusion",
                draft.about("Çfarë doli nga konsultimi për", "Šta je proizašlo iz rasprave o", "What came of it, on"));
        steps.add(draft.step("ReportPublished", at(day, 16), "/report", report));
        if (chance.in100(5)) {
            steps.add(draft.step(
                    "ReportPublished",
                    at(WorkingDays.after(day, 3), 16),
                    "/report",
                    Draft.with(
                            report,
                            "reason",
                            Words.because(
                                    "përfundimi kishte një gabim shkrimi",
                                    "zaključak je imao slovnu grešku",
                                    "the conclusion had a slip of the pen"))));
        }
        if (chance.in100(60)) {
            steps.add(draft.step(
                    "SubmittedToGovernment",
                    at(WorkingDays.after(day, 3), 17),
                    "/submission",
                    Map.of("on", WorkingDays.after(day, 1).toString(), "reference", "SIN/" + draft.name)));
        }
        if (chance.in100(70)) {
            steps.add(draft.step(
                    "OutcomeRecorded",
                    at(WorkingDays.after(day, chance.between(5, 40)), 15),
                    "/outcome",
                    Map.of("outcome", "adopted")));
        }
        return steps;
    }
}
