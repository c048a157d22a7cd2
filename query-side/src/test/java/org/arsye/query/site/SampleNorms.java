package org.arsye.query.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.ConsultationDuty;
import org.arsye.events.consultation.ReminderTime;
import org.arsye.norms.SourceKind;
import org.arsye.norms.time.CorrectedDeadline.Effect;
import org.arsye.norms.time.DayKind;
import org.arsye.norms.time.Doubt;
import org.arsye.norms.time.Length;
import org.arsye.norms.time.Sufficiency;
import org.arsye.query.norms.BindingEntry;
import org.arsye.query.norms.DeclaredBreachEntry;
import org.arsye.query.norms.DueEntry;
import org.arsye.query.norms.LegalTimeEntry;
import org.arsye.query.norms.ReminderEntry;
import org.arsye.query.norms.RuleEntry;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Option;
import org.arsye.query.site.page.Said;
import org.arsye.query.site.page.StepRule;

/** Norms as pages show them, all synthetic. */
final class SampleNorms {

    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-20");
    private static final LocalizedText WORDING = new LocalizedText("Së paku 15 ditë.", "Najmanje 15 dana.", "15 days.");

    private static final RuleEntry RULE =
            new RuleEntry("written-consultation", "Regulation", SourceKind.ACT, "15", "Not read.");

    private SampleNorms() {}

    static Content.Standards none() {
        return new Content.Standards(
                new LegalTimeEntry(
                        null, null, null, null, null, null, null, false, null, null, null, List.of(), null, null,
                        List.of()),
                List.of());
    }

    static Content.Standards standards() {
        return new Content.Standards(
                new LegalTimeEntry(
                        new BindingEntry("XK-GOV-05-2016", 1, "d".repeat(64), DAY, DAY.plusDays(3), 7, AT),
                        DAY.minusDays(18),
                        DAY,
                        15,
                        14,
                        WORDING,
                        RULE,
                        false,
                        DAY,
                        DAY.plusDays(3),
                        Sufficiency.NOT_CERTAIN,
                        List.of(
                                new Doubt(Doubt.Kind.CALENDAR_PROVISIONAL, "XK", 2026),
                                new Doubt(Doubt.Kind.FIRST_DAY_NOT_VERIFIED, "", 0)),
                        Effect.MOVED_LATER,
                        WORDING,
                        due()),
                List.of(
                        new DeclaredBreachEntry(
                                "open-long-enough",
                                "OPEN_AT_LEAST",
                                "XK-GOV-05-2016",
                                1,
                                AT,
                                List.of(3L, 4L),
                                9,
                                AT,
                                WORDING,
                                List.of(new DeclaredBreachEntry.BreachExplanation(WORDING, 11, AT))),
                        new DeclaredBreachEntry(
                                "reported-in-time",
                                "REPORTED_WITHIN",
                                "XK-GOV-05-2016",
                                1,
                                AT,
                                List.of(3L),
                                10,
                                AT,
                                null,
                                List.of())));
    }

    /** One late, one ahead, one without a figure, one whose year has no calendar. */
    static List<DueEntry> due() {
        Length week = new Length(5, DayKind.WORKING_DAYS);
        Doubt doubt = new Doubt(Doubt.Kind.CALENDAR_PROVISIONAL, "XK", 2026);
        return List.of(
                new DueEntry(
                        ConsultationDuty.REPORTING,
                        WORDING,
                        week,
                        RULE,
                        DAY,
                        true,
                        false,
                        true,
                        DAY.plusDays(1),
                        null,
                        List.of(doubt)),
                new DueEntry(ConsultationDuty.CLOSING, null, null, null, DAY, true, false, false, null, 3, List.of()),
                new DueEntry(
                        ConsultationDuty.ANSWERING,
                        WORDING,
                        null,
                        RULE,
                        null,
                        false,
                        true,
                        false,
                        null,
                        null,
                        List.of()),
                new DueEntry(
                        ConsultationDuty.ANSWERING,
                        WORDING,
                        week,
                        RULE,
                        null,
                        false,
                        false,
                        false,
                        null,
                        null,
                        List.of()));
    }

    static List<DueEntry> overdue() {
        return due().stream().filter(DueEntry::overdue).toList();
    }

    static Content.DeskConsultation.Preview preview() {
        return new Content.DeskConsultation.Preview(
                null, List.of(new Option("Deri", "20 mars 2026")), List.of("Kujdes", "Dyshim"));
    }

    static List<StepRule> rules() {
        return List.of(
                new StepRule(
                        Said.by("Zgjatja.", "sq"),
                        "?",
                        List.of("një arsye"),
                        false,
                        "Not read.",
                        "/norms/XK#extension"),
                new StepRule(Said.by("Afati.", "sq"), null, List.of(), true, null, "/norms/XK#term"));
    }

    static Content.DeskStandards desk() {
        return new Content.DeskStandards(
                standards(),
                List.of(new ReminderEntry(ConsultationDuty.REPORTING, DAY, ReminderTime.ON_THE_DAY, 12, AT)));
    }

    static Content norms() {
        return new Content.Norms(
                List.of(head()),
                List.of(
                        new Content.Norms.Calendar(
                                "XK",
                                2026,
                                1,
                                "provisional",
                                "Law 03/L-064",
                                List.of("EID_AL_FITR"),
                                List.of(
                                        new Content.Norms.Day(DAY, Said.by("Dita e Provës", "sq"), "PROVE"),
                                        new Content.Norms.Day(DAY.plusDays(1), null, "PROVE_TWO")),
                                null),
                        new Content.Norms.Calendar("AL", 2025, 2, "reported", "A page", List.of(), List.of(), 12L)));
    }

    static Content pack() {
        return new Content.NormPack(
                head(),
                List.of(head()),
                List.of(new Content.NormPack.Group(
                        "term",
                        List.of(
                                norm("written-consultation", true, "15", null),
                                norm("report-term", false, null, "No text that was read says it.")))),
                List.of("Regulation"));
    }

    static Content empty() {
        return new Content.NormPack(head(), List.of(), List.of(), List.of());
    }

    private static Content.NormPack.Norm norm(String id, boolean verified, String article, String note) {
        return new Content.NormPack.Norm(
                id,
                Said.by("Së paku 15 ditë.", "sq"),
                "Regulation",
                "act",
                article,
                verified,
                verified ? "read" : "unknown",
                note);
    }

    private static Content.Norms.Pack head() {
        return new Content.Norms.Pack(
                "XK-GOV-05-2016", 1, Said.by("Rregullorja", "sq"), DAY, DAY.plusYears(1), "d".repeat(64), 5L, 79, 20);
    }
}
