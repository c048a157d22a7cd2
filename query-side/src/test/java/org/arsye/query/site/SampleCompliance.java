package org.arsye.query.site;

import static org.arsye.query.site.SamplePages.HOSTILE;
import static org.arsye.query.site.SamplePages.ID;

import java.util.List;
import java.util.Map;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.query.compliance.Overalls;
import org.arsye.query.compliance.Verdicts;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Content.Scorecards.Counted;
import org.arsye.query.site.page.Form;
import org.arsye.query.site.page.Head;
import org.arsye.query.site.page.Judged;
import org.arsye.query.site.page.Option;
import org.arsye.query.site.page.PastChange;
import org.arsye.query.site.page.PastLine;
import org.arsye.query.site.page.Said;

/** The pages about standards; all of it is invented. */
final class SampleCompliance {

    private static final Verdicts NONE = new Verdicts(0, 0, 0, 0, 0);
    private static final Said TITLE = Said.by(HOSTILE, "sq");
    private static final Option EVENT = new Option("/verify?number=0-0", "1,234");
    private static final PastLine LINE = new PastLine(
            ID, HOSTILE, TITLE, TITLE, DocumentType.ADMINISTRATIVE_INSTRUCTION, "14.09.2018", "04.10.2018");

    private SampleCompliance() {}

    static List<Content> empty(Head h) {
        return List.of(
                new Content.Compliance(h, null, null, null, "not_judged", NONE, List.of()),
                new Content.Scorecards("body", Map.of(), List.of(), List.of(), row(0, "body"), List.of()),
                new Content.ScorecardFindings(Map.of(), List.of(), null),
                new Content.PublicBody(ID, TITLE, List.of(), row(0, "total"), false),
                new Content.DeskImports(null, null),
                new Content.PastConsultations(null, List.of(), List.of(), null),
                new Content.PastConsultation(
                        LINE,
                        ID,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        EVENT,
                        null,
                        null,
                        "22.11.2026",
                        "not_judged",
                        NONE,
                        List.of(),
                        List.of(),
                        false),
                new Content.DeskPast(LINE, Form.EMPTY));
    }

    static List<Content> full(Head h) {
        List<Judged> findings = List.of(
                judged("not_met", null, true, true),
                judged("unverified", "not_met", false, false),
                judged("met", null, true, false));
        Verdicts counts = new Verdicts(1, 1, 0, 0, 1);
        return List.of(
                new Content.Compliance(h, "ZZ-TEST-1, 1", TITLE, "22.11.2026", "not_all_met", counts, findings),
                new Content.Compliance(h, null, null, "22.11.2026", "not_judged", NONE, List.of()),
                new Content.Scorecards(
                        "year",
                        Map.of("year", HOSTILE, "body", ID, "imported", "true"),
                        List.of(new Option(ID, HOSTILE)),
                        List.of(row(7, "2018"), row(1, HOSTILE)),
                        row(8, "total"),
                        List.of(new Counted(TITLE, "/scorecards/findings?", 3, 0, null, counts, "50 %", "unverified"))),
                new Content.ScorecardFindings(
                        Map.of("verdict", "not_met", "overall", "not_all_met"),
                        List.of(new Content.ScorecardFindings.Item(
                                "/past-consultations/" + ID,
                                TITLE,
                                TITLE,
                                DocumentType.DRAFT_LAW,
                                true,
                                "14.09.2018",
                                "not_all_met",
                                findings)),
                        "AAAAAAAAAAA"),
                new Content.DeskImports(ID, TITLE),
                new Content.PublicBody(ID, TITLE, List.of(row(7, "2018"), row(1, "2019")), row(8, "total"), true),
                new Content.PastConsultations(ID, List.of(new Option(ID, HOSTILE)), List.of(LINE), "AAAAAAAAAAA"),
                new Content.PastConsultation(
                        LINE,
                        ID,
                        "25.10.2018",
                        "02.11.2018",
                        new ReportFigures(9, 3, 1, 2, 1, 0, 1, 1),
                        5,
                        40,
                        HOSTILE,
                        HOSTILE,
                        EVENT,
                        EVENT,
                        "ZZ-TEST-1, 1",
                        "22.11.2026",
                        "not_certain",
                        counts,
                        findings,
                        List.of(
                                new PastChange(
                                        EVENT,
                                        "22.11.2026, 12:00",
                                        HOSTILE,
                                        List.of(
                                                new PastChange.Field("past.closed", "04.10.2018", "05.10.2018"),
                                                new PastChange.Field("past.source", "", HOSTILE))),
                                new PastChange(EVENT, "21.11.2026, 12:00", null, List.of())),
                        true),
                new Content.DeskPast(
                        LINE,
                        new Form(
                                Map.of("title.sq", HOSTILE, "documentType", "draft_law", "figures.received", "many"),
                                List.of(
                                        new Form.Problem("figures.received", "WRONG_FORMAT"),
                                        new Form.Problem("figures", "PAST_FIGURES_DO_NOT_ADD_UP"),
                                        new Form.Problem("reason", "PAST_REASON_REQUIRED")))));
    }

    private static Counted row(int n, String name) {
        return new Counted(
                Said.by(name, null),
                "/scorecards/findings?year=2018&",
                n,
                n == 7 ? 2 : 0,
                new Overalls(n, 0, 0, 0),
                new Verdicts(n, 0, 0, 0, 0),
                n == 0 ? null : "100 %",
                null);
    }

    private static Judged judged(String verdict, String looks, boolean certain, boolean breach) {
        return new Judged(
                "open-long-enough",
                TITLE,
                verdict,
                looks,
                certain,
                breach ? "04.10.2018" : null,
                Said.by("Because", "en"),
                certain,
                HOSTILE,
                "this test",
                breach ? "15" : null,
                certain ? null : HOSTILE,
                breach ? List.of(EVENT, new Option("/verify?number=0-1", "1,235")) : List.of(),
                breach ? new Judged.Declared(EVENT, "04.10.2018", List.of(Said.by(HOSTILE, "sq"))) : null);
    }
}
