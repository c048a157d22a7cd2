package org.arsye.query.site;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.arsye.query.annualreports.AnnualFigure;
import org.arsye.query.annualreports.ImportedFigure;
import org.arsye.query.platform.web.Written;
import org.arsye.query.site.page.Annual;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Form;
import org.arsye.query.site.page.Said;

/** Reports of years with nothing and with everything on them; all of it is invented. */
final class SampleAnnual {

    private static final Said NAME = Said.by("Ministria <b>e</b> Shembullit", "sq");
    private static final Said PACK = Said.by("Regulation (GRK) No. 05/2016", "en");
    private static final Said WORDS = Said.by(SamplePages.HOSTILE, "sq");

    private SampleAnnual() {}

    static List<Content> empty() {
        Annual.Head head = head(null, "live", null);
        Annual.Table none = new Annual.Table(List.of(), List.of(), new Annual.Row(null, List.of()));
        return List.of(
                new Content.AnnualReports(List.of(), List.of(), SamplePages.PRISHTINA),
                new Content.AnnualReport(
                        head,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        false,
                        none,
                        none,
                        none,
                        none,
                        none,
                        List.of(),
                        new Annual.Portal(0, 0, null, null),
                        new Annual.Standards(0, List.of(), List.of()),
                        new Annual.Imported(none, none, none, none, 0, ""),
                        List.of(),
                        false),
                new Content.AnnualFigure(head, "meetings", null, null, List.of(), null),
                new Content.DeskAnnual(head, null, false, List.of(), Form.EMPTY));
    }

    static List<Content> full() {
        Annual.Head head = head(NAME, "published", 2);
        Annual.Table table = table();
        Annual.Chapter chapter = new Annual.Chapter("foreword", WORDS);
        Form refused = new Form(
                Map.of("action", "publish", "reason.sq", SamplePages.HOSTILE),
                List.of(new Form.Problem("reason.sr", "CORRECTION_REASON_REQUIRED")));
        return List.of(
                new Content.AnnualReports(
                        List.of(new Annual.Listed(2026, NAME, "/reports/2026", 2, SamplePages.NOW)),
                        List.of(new Annual.Listed(2026, null, "/reports/2026", null, null)),
                        SamplePages.PRISHTINA),
                new Content.AnnualReport(
                        head,
                        List.of(chapter),
                        List.of(new Annual.Chapter("conclusions", null)),
                        List.of(
                                new Annual.Asked(NAME, false, table.total().cells()),
                                new Annual.Asked(NAME, true, List.of())),
                        "31 March 2027",
                        false,
                        table,
                        table,
                        table,
                        table,
                        table,
                        List.of(
                                new Annual.Without(SamplePages.ID, NAME, NAME, "draft_law", SamplePages.NOW, 12, WORDS),
                                new Annual.Without(SamplePages.ID, NAME, NAME, "draft_law", SamplePages.NOW, 13, null)),
                        new Annual.Portal(272, 274, "99.3", "9.8"),
                        new Annual.Standards(
                                2,
                                List.of(
                                        new Annual.Part("all_met", 2, "/scorecards/findings"),
                                        new Annual.Part("not_judged", 0, null)),
                                List.of(new Annual.Kept(
                                        NAME, false, List.of(new Annual.Part("met", 2, "/scorecards/findings"))))),
                        new Annual.Imported(imported(), imported(), imported(), imported(), 1, "/scorecards/findings"),
                        List.of(2, 1),
                        true),
                new Content.AnnualFigure(
                        head,
                        "comments_received",
                        NAME,
                        "draft_law",
                        List.of(new Annual.Behind(
                                "/consultations/" + SamplePages.ID,
                                "/consultations/" + SamplePages.ID + "/history",
                                NAME,
                                NAME,
                                "draft_law",
                                7)),
                        "AAAAAAAAAAA"),
                new Content.DeskAnnual(
                        head, SamplePages.NOW, true, List.of(chapter, new Annual.Chapter("platform", null)), refused));
    }

    private static Annual.Head head(Said body, String state, Integer version) {
        return new Annual.Head(
                2026,
                body,
                body == null ? null : SamplePages.ID,
                PACK,
                "XK-GOV-05-2016",
                state,
                4711,
                version,
                version == null ? null : SamplePages.NOW,
                version == null ? null : WORDS,
                SamplePages.PRISHTINA);
    }

    private static Annual.Table imported() {
        List<Annual.Cell> cells = Stream.of(ImportedFigure.values())
                .map(figure ->
                        new Annual.Cell(AnnualTables.code(figure), 3, "/reports/2026/imported/" + Written.code(figure)))
                .toList();
        return new Annual.Table(
                cells.stream().map(Annual.Cell::figure).toList(),
                List.of(new Annual.Row(NAME, cells)),
                new Annual.Row(null, cells));
    }

    private static Annual.Table table() {
        List<Annual.Cell> cells = Stream.of(AnnualFigure.values())
                .map(Written::code)
                .map(figure -> new Annual.Cell(figure, figure.length() % 3, "/reports/2026/figures/" + figure))
                .toList();
        return new Annual.Table(
                Stream.of(AnnualFigure.values()).map(Written::code).toList(),
                List.of(new Annual.Row(NAME, cells), new Annual.Row(NAME, cells)),
                new Annual.Row(null, cells));
    }
}
