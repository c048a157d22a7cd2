package org.arsye.story.year;

import static org.arsye.story.year.WorkingDays.at;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** In which ways besides writing the public was heard on one draft: notices, meetings, who came, and what was wrong about it. */
final class Encounters {

    private static final List<String> KINDS = List.of("citizen", "ngo", "business", "university", "public_body");

    private final Draft draft;
    private final Chance chance;
    private final List<Step> steps = new ArrayList<>();
    private int meetings;

    Encounters(Draft draft) {
        this.draft = draft;
        chance = draft.chance;
    }

    /** Before anything is written: what it will be about, and sometimes a talk with a few. */
    List<Step> before(LocalDate drafted, LocalDate opened) {
        if (chance.in100(25)) {
            steps.add(draft.step(
                    "PriorNoticePublished",
                    at(drafted, 10),
                    "/prior-notice",
                    Map.of(
                            "expectedDay",
                            opened.plusDays(chance.between(0, 5)).toString(),
                            "what",
                            draft.about("Do të rregullohet", "Uređivaće se pitanja o", "To be regulated:"),
                            "howToContribute",
                            draft.about("Na shkruani për", "Pišite nam o", "Write to us on"))));
        }
        var talk = WorkingDays.after(drafted, 1);
        if (talk.isBefore(opened) && chance.in100(20)) {
            meeting("focus_group", "preliminary", drafted, talk, 3, 12);
        }
        return steps;
    }

    /** While comments are taken, and on the way of the draft afterwards. */
    List<Step> during(LocalDate opened, LocalDate lastDay) {
        for (int number = chance.weighted(List.of(0, 1, 2, 3), 62, 28, 8, 2); number > 0; number--) {
            var days = WorkingDays.between(WorkingDays.after(opened, 1), lastDay);
            var method = chance.weighted(List.of("public_meeting", "conference", "other"), 80, 12, 8);
            meeting(method, "consultation", opened, chance.of(days), 2, chance.in100(5) ? 180 : 25);
        }
        if (chance.in100(15)) {
            use("survey", "consultation", null, opened, lastDay, null, chance.between(0, 90));
        }
        return steps;
    }

    /** Announced; then held and counted, or cancelled, or nobody wrote down what became of it. */
    private void meeting(String method, String stage, LocalDate announced, LocalDate day, int fewest, int most) {
        var meeting = draft.name + "." + stage + ".m" + ++meetings;
        steps.add(Step.making(
                meeting,
                "MeetingAnnounced",
                at(announced, 10),
                draft.name,
                draft.clerk(),
                draft.path("/meetings"),
                Map.of(
                        "method",
                        method,
                        "stage",
                        stage,
                        "startsAt",
                        at(day, 13).toString(),
                        "place",
                        Words.in3("Salla sintetike", "Sintetička sala", "The synthetic hall"))));
        if (chance.in100(7)) {
            steps.add(draft.step(
                    "MeetingCancelled",
                    at(day, 12),
                    "/meetings/{" + meeting + "}/cancellation",
                    Map.of(
                            "reason",
                            Words.because(
                                    "salla s’ishte e lirë", "sala nije bila slobodna", "the hall was not free"))));
        } else if (chance.in100(95)) {
            String minutes = stage.equals("consultation") && chance.in100(40) ? minutes(meeting, day) : null;
            use(method, stage, meeting, day, day, minutes, chance.between(fewest, most));
        }
    }

    private String minutes(String meeting, LocalDate day) {
        var document = meeting + ".minutes";
        steps.add(Step.making(
                document,
                "DocumentAdded",
                at(day, 15),
                draft.name,
                draft.clerk(),
                draft.path("/documents"),
                draft.minutes()));
        return document;
    }

    private void use(
            String method,
            String stage,
            String meeting,
            LocalDate from,
            LocalDate until,
            String minutes,
            int participants) {
        var used = draft.name + "." + stage + ".u" + ++meetings;
        var body = new LinkedHashMap<String, Object>();
        body.put("method", method);
        body.put("stage", stage);
        body.put("from", from.toString());
        body.put("until", until.toString());
        body.put("participants", participants(participants));
        if (meeting != null) {
            body.put("meeting", "{" + meeting + "}");
        }
        if (minutes != null) {
            body.put("minutes", "{" + minutes + "}");
        }
        steps.add(Step.making(
                used, "MethodUsed", at(until, 15), draft.name, draft.clerk(), draft.path("/methods"), body));
        if (chance.in100(8)) {
            var corrected = Draft.with(body, "participants", participants(participants + chance.between(-2, 9)));
            corrected = Draft.with(
                    corrected,
                    "reason",
                    Words.because(
                            "lista e pjesëmarrësve u numërua edhe një herë",
                            "spisak učesnika je prebrojan još jednom",
                            "the list of participants was counted once more"));
            steps.add(draft.step(
                    "MethodCorrected",
                    at(WorkingDays.after(until, 2), 15),
                    "/methods/{" + used + "}/correction",
                    corrected));
        }
    }

    /** So many of them, split among the kinds; sometimes nobody counted. */
    private List<Map<String, Object>> participants(int all) {
        var counts = new ArrayList<Map<String, Object>>();
        int left = chance.in100(6) ? 0 : all;
        for (var kind : KINDS) {
            int some = kind.equals(KINDS.getLast()) ? left : left <= 0 ? 0 : chance.between(0, left);
            if (some > 0) {
                counts.add(Map.of("kind", kind, "number", some));
            }
            left -= some;
        }
        return counts;
    }
}
