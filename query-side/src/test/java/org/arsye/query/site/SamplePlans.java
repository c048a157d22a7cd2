package org.arsye.query.site;

import java.util.List;
import java.util.Map;
import org.arsye.events.consultation.DocumentType;
import org.arsye.query.plans.PlanCounts;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Form;
import org.arsye.query.site.page.Head;
import org.arsye.query.site.page.Option;
import org.arsye.query.site.page.Planned;
import org.arsye.query.site.page.Said;
import org.arsye.query.site.page.Words;

/** Pages of plans, with nothing on them and with everything. */
final class SamplePlans {

    private static final Said TITLE = Said.by("Plani për 2026 <b>", "sq");
    private static final Said BODY = Said.by("Ministria e Parqeve", "sq");

    private SamplePlans() {}

    static List<Content> empty() {
        return List.of(
                new Content.Interest(Form.EMPTY, List.of(), List.of(), List.of(), Map.of()),
                new Content.InterestSent(),
                new Content.InterestHeld(
                        SamplePages.ID, "", null, 0, List.of(), List.of(), Form.EMPTY, SamplePages.PRISHTINA),
                new Content.Outbox(List.of(), SamplePages.PRISHTINA),
                new Content.Plans(Map.of(), List.of(), List.of(), List.of(), SamplePages.PRISHTINA, null),
                new Content.Plan(plan(1), 1, List.of(), List.of(), SamplePages.PRISHTINA),
                new Content.DeskPlans(null, List.of(), false, Form.EMPTY, SamplePages.PRISHTINA),
                new Content.DeskPlan(plan(0), List.of(), nothing(), false, Form.EMPTY, SamplePages.PRISHTINA));
    }

    static List<Content> full(Words w) {
        Form wrong = new Form(
                Map.of("action", "change", "item", SamplePages.ID, "title.sq", SamplePages.HOSTILE),
                List.of(
                        new Form.Problem("title.sr", "TITLE_REQUIRED"),
                        new Form.Problem("documentType", "DOCUMENT_TYPE_REQUIRED"),
                        new Form.Problem("expectedFrom", "EXPECTED_TIME_TWICE")));
        Form unreasoned =
                new Form(Map.of("action", "publish"), List.of(new Form.Problem("reason.sq", "REASON_REQUIRED")));
        Form started = new Form(Map.of("year", "1"), List.of(new Form.Problem("year", "YEAR_NOT_VALID")));
        Form interest = new Form(
                Map.of("email", SamplePages.HOSTILE, "_wait", "14400"),
                List.of(
                        new Form.Problem("email", "EMAIL_NOT_VALID"),
                        new Form.Problem("", "TOO_MANY_LETTERS"),
                        new Form.Problem("targets", "INTEREST_TARGET_REQUIRED"),
                        new Form.Problem("contributorKind", "CONTRIBUTOR_KIND_REQUIRED")));
        List<Option> choice = List.of(new Option(SamplePages.ID, "Ministria <b>"));
        return List.of(
                new Content.Interest(interest, choice, choice, choice, Map.of("body", SamplePages.ID)),
                new Content.InterestSent(),
                held("expressed"),
                held("confirmed"),
                held("lapsed"),
                new Content.Outbox(
                        List.of(
                                letter("waiting", true, "dikush@shembull.org"),
                                letter("waiting", true, null),
                                letter("sent", true, null),
                                letter("waiting", false, null),
                                letter("given_up", false, null),
                                letter("forgotten", false, null)),
                        SamplePages.PRISHTINA),
                new Content.Plans(
                        Map.of("year", "2026"),
                        List.of(new Option(SamplePages.ID, "Ministria")),
                        List.of(plan(2)),
                        List.of(
                                new Content.Plans.Unconsulted(head(), Said.by(SamplePages.HOSTILE, "sq")),
                                new Content.Plans.Unconsulted(head(), null)),
                        SamplePages.PRISHTINA,
                        "bmV4dA"),
                new Content.Plan(
                        plan(2),
                        1,
                        List.of(item("overdue", w), item("late", w), item("without_consultation", w)),
                        List.of(version(w)),
                        SamplePages.PRISHTINA),
                new Content.DeskPlans(BODY, List.of(plan(0), plan(2)), true, started, SamplePages.PRISHTINA),
                new Content.DeskPlan(plan(2), List.of(item("late", w)), version(w), true, wrong, SamplePages.PRISHTINA),
                new Content.DeskPlan(
                        plan(2), List.of(item("late", w)), version(w), true, unreasoned, SamplePages.PRISHTINA));
    }

    private static Content.InterestHeld held(String standing) {
        return new Content.InterestHeld(
                SamplePages.ID,
                "0123456789ABCDEFGHJKMNPQRS",
                standing,
                2026,
                List.of(
                        new Content.InterestHeld.Target("body", BODY, "/plan?body=" + SamplePages.ID),
                        new Content.InterestHeld.Target("item", TITLE, null)),
                List.of(
                        new Content.InterestHeld.Invited(
                                "plan_changed", SamplePages.NOW, TITLE, "/plans/" + SamplePages.ID),
                        new Content.InterestHeld.Invited(
                                "renewal_asked", SamplePages.NOW, Said.by("2027", null), null)),
                Form.EMPTY,
                SamplePages.PRISHTINA);
    }

    private static Content.Outbox.Letter letter(String standing, boolean byHand, String to) {
        return new Content.Outbox.Letter(
                SamplePages.ID,
                "opened",
                standing,
                byHand,
                SamplePages.NOW,
                "sent".equals(standing) ? SamplePages.NOW : null,
                byHand ? 0 : 3,
                SamplePages.NOW,
                to,
                to == null ? null : SamplePages.HOSTILE,
                to == null ? null : SamplePages.HOSTILE);
    }

    private static Head head() {
        return new Head(
                SamplePages.ID,
                "drafted",
                TITLE,
                BODY,
                SamplePages.ID,
                DocumentType.DRAFT_LAW,
                SamplePages.PRISHTINA,
                null,
                null,
                SamplePages.NOW);
    }

    private static Planned.Plan plan(int version) {
        return new Planned.Plan(
                SamplePages.ID,
                TITLE,
                BODY,
                SamplePages.ID,
                2026,
                version,
                version == 0 ? null : SamplePages.NOW,
                7,
                version == 0 ? null : new PlanCounts(7, 4, 1, 2));
    }

    private static Planned item(String standing, Words w) {
        return new Planned(
                SamplePages.ID.replace(
                        "7a0c", standing.equals("late") ? "7a0c" : standing.equals("overdue") ? "8b1d" : "9c2e"),
                "draft_law",
                Said.by("Projektligji " + SamplePages.HOSTILE, "sq"),
                w.span(java.time.LocalDate.of(2026, 4, 1), java.time.LocalDate.of(2026, 6, 30)),
                "Zyra ligjore",
                standing,
                standing.equals("late")
                        ? List.of(new Planned.Held(
                                "/consultations/" + SamplePages.ID,
                                TITLE,
                                "2 korrik 2026",
                                SamplePages.END,
                                SamplePages.NOW,
                                "adopted"))
                        : List.of(),
                new Form(Map.of("title.sq", "Projektligji"), List.of()));
    }

    private static Planned.Version version(Words w) {
        return new Planned.Version(
                2,
                SamplePages.NOW,
                Said.by(SamplePages.HOSTILE, "sq"),
                List.of(item("ahead", w)),
                List.of(new Planned.Changed(item("", w), item("", w))),
                List.of(
                        new Planned.Dropped(item("", w), Said.by("Nuk duhet", "sq")),
                        new Planned.Dropped(item("", w), null)));
    }

    private static Planned.Version nothing() {
        return new Planned.Version(1, SamplePages.NOW, null, List.of(), List.of(), List.of());
    }
}
