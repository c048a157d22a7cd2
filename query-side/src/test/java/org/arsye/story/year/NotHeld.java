package org.arsye.story.year;

import static org.arsye.story.year.WorkingDays.at;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A draft without a consultation: adopted for a reason that is said, or still in preparation. */
record NotHeld(Draft draft) {

    NotHeld(long seed, int number, String type) {
        this(new Draft(seed, number, type));
    }

    List<Step> steps() {
        var chance = draft.chance;
        var day = chance.of(
                WorkingDays.between(LocalDate.of(WorkingDays.YEAR, 1, 9), LocalDate.of(WorkingDays.YEAR, 11, 29)));
        var steps = new ArrayList<>(draft.steps(day));
        if (chance.in100(65)) {
            steps.add(draft.step(
                    "OutcomeRecorded",
                    at(WorkingDays.after(day, chance.between(1, 15)), 15),
                    "/outcome",
                    Map.of(
                            "outcome",
                            "adopted_without_consultation",
                            "reason",
                            Words.because(
                                    "çështja s’mund të priste, sepse dëmi rritej çdo ditë",
                                    "stvar nije mogla da čeka, jer je šteta rasla svakog dana",
                                    "the matter could not wait, as the harm grew day by day"))));
        }
        return steps;
    }
}
