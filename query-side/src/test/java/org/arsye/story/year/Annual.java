package org.arsye.story.year;

import static org.arsye.story.year.WorkingDays.at;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The reports of the year: the office's over all bodies, corrected once, and the one that a body in Albania owes. */
final class Annual {

    static final String OFFICE = "office";

    private static final String PATH = "/api/v1/reports/annual/" + WorkingDays.YEAR;
    private static final LocalDate DRAFTED = LocalDate.of(WorkingDays.YEAR + 1, 3, 3);
    private static final LocalDate PUBLISHED = LocalDate.of(WorkingDays.YEAR + 1, 3, 28);
    private static final LocalDate CORRECTED = LocalDate.of(WorkingDays.YEAR + 1, 4, 24);

    private Annual() {}

    static List<Step> steps() {
        var clerk = Bodies.clerk(Bodies.IN_ALBANIA);
        Map<String, Object> own = Map.of("normPack", "AL-146-2014", "publicBody", "{" + Bodies.IN_ALBANIA + "}");
        return List.of(
                account(),
                step("AnnualReportDrafted", DRAFTED, 9, OFFICE, "/draft", Map.of()),
                step("AnnualChapterWritten", DRAFTED, 10, OFFICE, "/chapters", chapter()),
                step("AnnualReportPublished", PUBLISHED, 10, OFFICE, "", Map.of()),
                step("AnnualReportDrafted", PUBLISHED, 13, clerk, "/draft", own),
                step("AnnualReportPublished", PUBLISHED, 14, clerk, "", own),
                step("AnnualReportDrafted", CORRECTED, 9, OFFICE, "/draft", Map.of()),
                step(
                        "AnnualReportPublished",
                        CORRECTED,
                        10,
                        OFFICE,
                        "",
                        Map.of(
                                "reason",
                                Words.because(
                                        "disa organe raportuan me vonesë",
                                        "neki organi su izvestili sa zakašnjenjem",
                                        "some bodies reported late"))));
    }

    /** Accounts are no events. */
    private static Step account() {
        var account = new LinkedHashMap<String, Object>();
        account.put("username", OFFICE);
        account.put("password", Stage.PASSWORD);
        account.put("roles", List.of("governance_office"));
        return Step.making(
                OFFICE, null, at(SimulatedYear.FIRST_DAY, 8), OFFICE, Step.ADMINISTRATOR, "/api/v1/accounts", account);
    }

    private static Map<String, Object> chapter() {
        return Map.of(
                "chapter",
                "foreword",
                "text",
                Words.in3(
                        "Parathënie sintetike: ky vit s’ka ndodhur.",
                        "Sintetički predgovor: ova godina se nije desila.",
                        "Synthetic foreword: this year did not happen."));
    }

    private static Step step(
            String yields, LocalDate day, int hour, String who, String path, Map<String, Object> body) {
        return Step.doing(yields, at(day, hour), OFFICE, who, PATH + path, body);
    }
}
