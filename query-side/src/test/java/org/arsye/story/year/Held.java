package org.arsye.story.year;

import static org.arsye.story.year.WorkingDays.at;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A consultation that was held, from its draft to what became of it, with what goes wrong on the way. */
final class Held {

    private static final LocalDate EARLIEST = LocalDate.of(WorkingDays.YEAR, 1, 15);
    private static final LocalDate LATEST = LocalDate.of(WorkingDays.YEAR, 12, 20);

    private final Draft draft;
    private final Chance chance;
    private final List<Step> steps = new ArrayList<>();
    private final LocalDate opened;

    /** From which version on its body's plan announces it; 0 for none. */
    private final int plannedSince;

    /** The last day on which comments are taken, as it is in the end. */
    private LocalDate lastDay;

    Held(long seed, int number, String type) {
        draft = new Draft(seed, number, type);
        chance = draft.chance;
        opened = chance.of(WorkingDays.between(EARLIEST, LATEST));
        lastDay = WorkingDays.after(opened, length() - 1);
        plannedSince = opened.isAfter(Plan.FIRST_VERSION) && chance.in100(72)
                ? 1
                : opened.isAfter(Plan.SECOND_VERSION) && chance.in100(60) ? 2 : 0;
    }

    Draft draft() {
        return draft;
    }

    int plannedSince() {
        return plannedSince;
    }

    /** The quarter in which its body meant to open it: the right one, as a rule. */
    int plannedQuarter() {
        return Math.max(1, (opened.getMonthValue() + 2) / 3 - (opened.getDayOfMonth() % 5 == 0 ? 1 : 0));
    }

    /** Fifteen working days by the counting that includes the first, as a rule; too short now and then. */
    private int length() {
        return chance.in100(14)
                ? chance.between(7, 13)
                : chance.in100(60) ? 15 : chance.in100(85) ? chance.between(16, 22) : 30;
    }

    List<Step> steps() {
        var drafted = WorkingDays.before(opened, chance.between(1, 7));
        steps.addAll(draft.steps(drafted));
        steps.addAll(new Encounters(draft).before(drafted, opened));
        open();
        if (plannedSince > 0) {
            link();
        }
        if (chance.in100(1.5)) {
            cancel();
            return steps;
        }
        if (chance.in100(8)) {
            extend();
        }
        steps.addAll(new Encounters(draft).during(opened, lastDay));
        var comments = comments();
        if (chance.in100(2)) {
            withdrawn(comments);
            return steps;
        }
        close();
        if (chance.in100(3)) {
            comments.addAll(reopened(comments.size()));
        }
        answer(comments);
        return steps;
    }

    private void open() {
        steps.add(draft.step(
                "ConsultationOpened",
                at(opened, 9),
                "/opening",
                Map.of(
                        "lastDay", lastDay.toString(),
                        "what", draft.about("Konsultohet projekti për", "Javna rasprava o", "Consulted on:"),
                        "why",
                                draft.about(
                                        "Nevojiten rregulla të reja për",
                                        "Potrebna su pravila o",
                                        "Rules are needed on"),
                        "howToTakePart",
                                draft.about("Komentoni këtu për", "Komentarišite ovde o", "Comment here on"))));
    }

    private void link() {
        steps.add(draft.step(
                "ConsultationPlanned",
                at(opened, 11),
                "/plan-item",
                Map.of("plan", "{p." + draft.body + "}", "planItem", "{i." + draft.name + "}")));
    }

    private void extend() {
        var day = WorkingDays.before(lastDay, 2);
        lastDay = WorkingDays.after(lastDay, chance.between(4, 12));
        steps.add(draft.step("ConsultationExtended", at(day, 14), "/extension", until(lastDay)));
    }

    private Map<String, Object> until(LocalDate day) {
        return Map.of(
                "lastDay",
                day.toString(),
                "reason",
                Words.because(
                        "shumë veta kërkuan më shumë kohë për të lexuar",
                        "mnogi su tražili više vremena za čitanje",
                        "many asked for more time to read"));
    }

    private void cancel() {
        steps.add(draft.step(
                "ConsultationCancelled",
                at(WorkingDays.after(opened, 4), 15),
                "/cancellation",
                Map.of("reason", dropped())));
    }

    private void withdrawn(List<Contribution> comments) {
        comments.forEach(comment -> steps.addAll(comment.steps()));
        steps.add(draft.step(
                "OutcomeRecorded",
                at(WorkingDays.after(lastDay, chance.between(2, 10)), 15),
                "/outcome",
                Map.of("outcome", "withdrawn", "reason", dropped())));
    }

    private static Map<String, String> dropped() {
        return Words.because(
                "projekti u tërhoq për t’u shkruar nga e para",
                "nacrt je povučen da bi se pisao iznova",
                "the draft was taken back to be written anew");
    }

    /** Few end before their time; the rest by themselves. Who comes after that is told so. */
    private void close() {
        if (chance.in100(2)) {
            steps.add(draft.step("ConsultationClosed", at(lastDay, 22), "/closing", Map.of("reason", dropped())));
        }
        if (chance.in100(5)) {
            var late = new Contribution(draft, 0, lastDay.plusDays(1), false);
            steps.add(late.refused());
        }
    }

    private List<Contribution> comments() {
        int number = chance.heavyTailed(55, 4, 1.6, 400);
        var comments = new ArrayList<Contribution>();
        for (int i = 1; i <= number; i++) {
            comments.add(new Contribution(draft, i, day(opened, lastDay), chance.in100(10)));
        }
        return comments;
    }

    /** Half of them come in the last days. */
    private LocalDate day(LocalDate first, LocalDate last) {
        int days = (int) java.time.temporal.ChronoUnit.DAYS.between(first, last);
        return chance.in100(50)
                ? last.minusDays(chance.between(0, Math.min(2, days)))
                : first.plusDays(chance.between(0, days));
    }

    private List<Contribution> reopened(int already) {
        var again = WorkingDays.after(lastDay, chance.between(3, 8));
        lastDay = WorkingDays.after(again, chance.between(7, 12));
        steps.add(draft.step("ConsultationReopened", at(again, 9), "/reopening", until(lastDay)));
        var more = new ArrayList<Contribution>();
        int number = chance.between(1, 6);
        for (int i = 1; i <= number; i++) {
            more.add(new Contribution(draft, already + i, day(again, lastDay), false));
        }
        return more;
    }

    /** In time, late, or never; and never without saying what has no answer. */
    private void answer(List<Contribution> comments) {
        boolean never = chance.in100(12);
        int days = chance.in100(75) ? chance.between(4, 18) : chance.between(40, 100);
        var reported = WorkingDays.after(lastDay, days);
        int silence = chance.in100(20) ? 35 : 2;
        for (var comment : comments) {
            comment.answered(WorkingDays.after(lastDay, chance.between(1, days)), silence);
            steps.addAll(comment.steps());
        }
        if (!never) {
            steps.addAll(new Result(draft, reported).steps(comments.stream().anyMatch(Contribution::isOpen)));
        }
    }
}
