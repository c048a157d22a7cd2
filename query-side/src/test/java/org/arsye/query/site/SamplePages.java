package org.arsye.query.site;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.arsye.events.LocalizedText;
import org.arsye.events.comment.Channel;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.comment.Outcome;
import org.arsye.events.comment.Publication;
import org.arsye.events.consultation.DocumentKind;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.DraftOutcome;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.query.ledger.sequencer.LedgerStatus;
import org.arsye.query.ledger.sequencer.Refusal;
import org.arsye.query.ledger.sequencer.Standing;
import org.arsye.query.site.files.DataSheet;
import org.arsye.query.site.page.Article;
import org.arsye.query.site.page.Card;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Form;
import org.arsye.query.site.page.Frame;
import org.arsye.query.site.page.Gathering;
import org.arsye.query.site.page.Happening;
import org.arsye.query.site.page.Head;
import org.arsye.query.site.page.Option;
import org.arsye.query.site.page.Paper;
import org.arsye.query.site.page.Ruling;
import org.arsye.query.site.page.Said;
import org.arsye.query.site.page.Words;

/** Every page with nothing on it, and with everything; all of it is invented. */
public final class SamplePages {

    static final String ID = "7a0c1a52-6f0e-4a63-9a0c-3f1d8f5f0001";
    static final ZoneId PRISHTINA = ZoneId.of("Europe/Belgrade");
    static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    static final Instant END = Instant.parse("2026-12-05T23:00:00Z");

    /** What an enemy types: HTML, a right-to-left override, a very long word, several lines, NUL, half a surrogate pair. */
    static final String HOSTILE =
            "<script>alert(1)</script>\n\u202Eoverride & \"quotes\" ' \u0000\uD800 [[${7*7}]]\n" + "x".repeat(300);

    private final Words w;

    public SamplePages(Words words) {
        this.w = words;
    }

    Frame publicly() {
        return new Frame(w, "/", Map.of(), null, null, 12L, null, false, "token", "/assets/arsye.0.css");
    }

    Frame asOf() {
        Map<String, String> query = new LinkedHashMap<>(Map.of("asOf", "12"));
        return new Frame(
                w,
                "/",
                query,
                "12",
                w.say("asof.position", w.moment(NOW, PRISHTINA), "12"),
                12L,
                null,
                false,
                "",
                "/x.css");
    }

    Frame signedIn() {
        return new Frame(
                w, "/desk", Map.of(), null, null, 12L, "sample.official", true, "token", "/assets/arsye.0.css");
    }

    public List<Content> empty() {
        Head h = new Head(
                ID,
                "drafted",
                only("sq", "Projektligji"),
                body(),
                ID,
                DocumentType.DRAFT_LAW,
                PRISHTINA,
                null,
                null,
                NOW);
        ReportFigures none = new ReportFigures(0, 0, 0, 0, 0, 0, 0, 0);
        Card bare = new Card(
                ID,
                "00A-3K7",
                null,
                ContributorKind.CITIZEN,
                null,
                Publication.UNPUBLISHED,
                "unpublished",
                null,
                null,
                Channel.PLATFORM,
                NOW,
                "unanswered",
                null,
                null);
        List<Content> pages = new ArrayList<>(SampleCompliance.empty(h));
        pages.addAll(List.of(
                new Content.Register(Map.of(), List.of(), groups(List.of())),
                new Content.Consultation(
                        h,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        0,
                        none,
                        null,
                        null,
                        Gathering.NONE,
                        SampleNorms.none()),
                new Content.Timeline(h, List.of()),
                new Content.DeskCourse(
                        h,
                        false,
                        false,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        Map.of(),
                        Map.of(),
                        Form.EMPTY),
                new Content.Comments(h, Map.of(), List.of(), List.of(), none, null),
                new Content.Comment(h, bare, null, List.of(), List.of()),
                SampleModeration.none(h),
                SampleModeration.sent(h),
                SampleModeration.untouched(h),
                SampleModeration.nothingWaits(),
                new Content.NewComment(h, null, null, List.of(), Form.EMPTY),
                new Content.Submitted(h, ID, null, null, null),
                new Content.Withdrawal(h, bare, Form.EMPTY),
                new Content.Decisions(h, Map.of(), List.of(), List.of(), none, null),
                new Content.Report(h, null, null, null, null, null, null, List.of(), 1, true, List.of(), null, null),
                new Content.History(h, List.of(), null),
                DataSheet.page(w),
                new Content.Norms(List.of(), List.of()),
                SampleNorms.empty(),
                new Content.SignIn(Form.EMPTY, "", null),
                new Content.WayBack(Form.EMPTY),
                SampleAccount.overview(),
                SampleRoles.nobody(),
                new Content.Desk(null, List.of()),
                new Content.DeskConsultation(h, false, false, List.of(), 0, 0, null, Form.EMPTY, null),
                new Content.DeskComment(h, bare, null, false, false, Form.EMPTY),
                new Content.Operations(List.of(), List.of(), false, false),
                new Content.OperationsView(SampleViews.current(w), List.of(), false, Form.EMPTY),
                new Content.Ledger(
                        new LedgerStatus(
                                null, null, 0, null, null, 0, null, new Standing(Standing.State.NOT_HERE, null, "")),
                        PRISHTINA),
                new Content.Verify(null, null, null, null, List.of(), false, SampleProofs.SCRIPT),
                new Content.Receipt(ID, null, null, null),
                new Content.Audit(Map.of(), List.of(), List.of(), List.of(), List.of(), "/audit/evidence.zip", null),
                new Content.AuditEvent(SampleAudit.event(), null, null, List.of(), null, null),
                new Content.AuditReads(List.of(), null),
                new Content.Mine(null, null, List.of(), null, Form.EMPTY),
                new Content.Erasures(false, List.of(), List.of(), List.of(), Form.EMPTY, PRISHTINA, null),
                new Content.Erasure(false, wish("erased", null), false, List.of(), Form.EMPTY, PRISHTINA),
                new Content.Failure(404, null, NOW, PRISHTINA)));
        pages.addAll(SampleAnnual.empty());
        pages.addAll(SamplePlans.empty());
        return pages;
    }

    private static Content.Mine.Wish wish(String stage, String ground) {
        return new Content.Mine.Wish(
                ID,
                "contribution",
                stage,
                NOW,
                NOW,
                ground,
                ground == null ? null : "Hetim në vijim",
                "Ligji nr. 06/L-082",
                "officer",
                "Me letër",
                2);
    }

    public List<Content> full() {
        Head h = head("open");
        Head review = head("under_review");
        ReportFigures totals = new ReportFigures(28, 6, 5, 4, 3, 2, 7, 1);
        List<Option> provisions = List.of(new Option("art_7", w.provision("art_7")));
        Form refused = new Form(
                Map.of(
                        "text",
                        HOSTILE,
                        "publication",
                        "named",
                        "contributorKind",
                        "ngo",
                        "language",
                        "tr",
                        "action",
                        "close",
                        "provision",
                        "art_7"),
                List.of(
                        new Form.Problem("text", "TEXT_TOO_LONG"),
                        new Form.Problem("contributorName", "CONTRIBUTOR_NAME_REQUIRED"),
                        new Form.Problem("", "A_CODE_OF_TOMORROW")));
        Form closing = new Form(
                Map.of("action", "close", "reason.sq", HOSTILE),
                List.of(new Form.Problem("reason.sr", "REASON_REQUIRED")));
        List<Card> cards = cards();
        Paper paper = new Paper(
                text("Projektligji", "Nacrt zakona", "Draft law"),
                DocumentKind.DRAFT,
                2,
                "text/plain",
                "ab".repeat(32),
                48_213,
                "/x");
        List<Happening> events = new ArrayList<>();
        for (String type : List.of("ConsultationOpened", "CommentSubmitted", "DecisionPublished", "SomethingNew")) {
            events.add(new Happening(
                    1234 + events.size(),
                    NOW,
                    type,
                    events.isEmpty() ? "coordinator" : events.size() == 3 ? "robot" : null,
                    events.isEmpty() ? null : ID));
        }
        List<Content> pages = new ArrayList<>(List.of(
                new Content.Register(
                        Map.of("q", HOSTILE, "status", "open"),
                        List.of(new Option(ID, "Ministria")),
                        groups(List.of(
                                new Content.Register.Item(
                                        h, text("Përmbledhje", "Sažetak", "Summary"), 21, 3, List.of()),
                                new Content.Register.Item(review, null, 1, 0, SampleNorms.overdue())))),
                new Content.Consultation(
                        h,
                        text("Përmbledhje", "Sažetak", "Summary"),
                        only("sq", HOSTILE),
                        text("Pse", "Zašto", "Why"),
                        text("Si", "Kako", "How"),
                        "Coordinator for public consultation",
                        "XK-GOV-05-2016",
                        List.of(new Content.Consultation.Note("extended", text("Sepse", "Zato", "Because"))),
                        List.of(paper),
                        List.of(article()),
                        3,
                        totals,
                        DraftOutcome.ADOPTED,
                        2,
                        SampleCourse.gathering(w),
                        SampleNorms.standards()),
                SampleNorms.norms(),
                SampleNorms.pack(),
                SampleCourse.timeline(h),
                SampleCourse.desk(head("under_review"), "method", w),
                SampleCourse.desk(head("announced"), "notice", w),
                new Content.Comments(
                        h, Map.of("outcome", "rejected", "q", HOSTILE), provisions, cards, totals, "AAAAAAAAAAA"),
                new Content.Comment(
                        h,
                        cards.get(1),
                        article(),
                        List.of(ruling("published"), ruling("superseded")),
                        SampleProofs.proofs()),
                new Content.NewComment(h, "art_7__para_2", article(), provisions, refused),
                new Content.Submitted(
                        h,
                        ID,
                        "00A-3K7",
                        "s3cr3t-s3cr3t-s3cr3t-s3cr3t",
                        SampleProofs.proofs().getFirst()),
                new Content.Withdrawal(
                        h,
                        cards.getFirst(),
                        new Form(Map.of("secret", "no"), List.of(new Form.Problem("secret", "WRONG_SECRET")))),
                new Content.Decisions(h, Map.of(), provisions, cards, totals, "AAAAAAAAAAA"),
                new Content.Report(
                        head("reported"),
                        2,
                        NOW,
                        1500L,
                        totals,
                        text("Përfundim", "Zaključak", "Conclusion"),
                        text("Gabim", "Greška", "A mistake"),
                        List.of(2, 1),
                        5,
                        false,
                        cards,
                        "AAAAAAAAAAA",
                        SampleProofs.proofs().getLast()),
                new Content.History(h, events, "AAAAAAAAAAA"),
                DataSheet.page(w),
                new Content.SignIn(
                        new Form(
                                Map.of("username", "sample.official"),
                                List.of(new Form.Problem("username", "SIGN_IN_FAILED"))),
                        "/desk",
                        "password"),
                new Content.WayBack(new Form(Map.of(), List.of(new Form.Problem("newPassword", "PASSWORD_TOO_SHORT")))),
                SampleAccount.password(),
                SampleRoles.overTime(),
                SampleAccount.offered(),
                SampleAccount.protectedOne(),
                SampleAccount.removal(),
                SampleAccount.codes(),
                new Content.Desk(body(), List.of(new Content.Desk.Item(h, 28, 7, 2, 1, SampleNorms.due())), true),
                new Content.Mine(h, cards.getFirst(), List.of(wish("refused", "legal_hold")), null, Form.EMPTY),
                SampleModeration.mine(h),
                SampleModeration.appealed(h),
                SampleModeration.record(h),
                SampleModeration.flag(h),
                SampleModeration.queue(h),
                SampleModeration.moderate(h),
                SampleModeration.deciding(h),
                SampleModeration.watching(h),
                new Content.Erasures(
                        true,
                        List.of(wish("requested", null)),
                        List.of(new Content.Erasures.Held(ID, ID, "archiving", NOW, "Arkivi")),
                        List.of(new Option("XK-LPPD-REQUEST", "Ligji nr. 06/L-082")),
                        new Form(
                                Map.of("action", "request", "scope", "subject"),
                                List.of(new Form.Problem("contributions", "CONTRIBUTIONS_REQUIRED"))),
                        PRISHTINA,
                        "AAAAAAAAAAA"),
                new Content.Erasure(
                        true, wish("requested", null), true, List.of(new Option(ID, "00A-3K7")), Form.EMPTY, PRISHTINA),
                new Content.DeskConsultation(h, true, true, cards, 7, 3, null, closing, "AAAAAAAAAAA"),
                new Content.DeskConsultation(
                        review,
                        true,
                        true,
                        cards,
                        21,
                        1,
                        1,
                        new Form(
                                Map.of("action", "report"),
                                List.of(new Form.Problem("conclusion.sr", "CONCLUSION_INCOMPLETE"))),
                        null,
                        SampleNorms.desk(),
                        null,
                        List.of()),
                new Content.DeskConsultation(
                        h,
                        true,
                        true,
                        cards,
                        7,
                        3,
                        null,
                        new Form(Map.of("action", "extend", "check", "true", "lastDay", "2026-03-20"), List.of()),
                        null,
                        SampleNorms.desk(),
                        SampleNorms.preview(),
                        SampleNorms.rules()),
                new Content.DeskComment(
                        review,
                        cards.getFirst(),
                        article(),
                        true,
                        true,
                        new Form(
                                Map.of("outcome", "rejected", "justification.sq", HOSTILE),
                                List.of(
                                        new Form.Problem("outcome", "OUTCOME_REQUIRED"),
                                        new Form.Problem("justification.sr", "JUSTIFICATION_REQUIRED")))),
                new Content.DeskComment(review, cards.get(1), article(), true, false, Form.EMPTY)));
        pages.add(ledger(7, new Standing(Standing.State.MAKING, null, "")));
        pages.add(
                ledger(0, new Standing(Standing.State.REFUSING, Refusal.TREE_DIFFERS_FROM_SIGNED, "checkpoint of 12")));
        pages.addAll(SampleCompliance.full(h));
        pages.addAll(SampleViews.pages(w));
        pages.addAll(SampleProofs.pages());
        pages.addAll(SampleAudit.pages());
        pages.addAll(SampleAnnual.full());
        pages.addAll(SamplePlans.full(w));
        for (int status : List.of(400, 403, 404, 410, 500, 503)) {
            pages.add(new Content.Failure(status, status == 503 ? 40 : null, NOW, PRISHTINA));
        }
        return pages;
    }

    private static Content ledger(long backlog, Standing standing) {
        return new Content.Ledger(
                new LedgerStatus(
                        "ledger.example/2026",
                        "ledger.example/2026+6ecd0a4f+ATQwnJKvqfKOtZUvHyEro+p/bwegIwJECa3OHvDdLMmM",
                        1_234,
                        "5y3bkq8P8zxYw+mJ0npu1My4e4thIW0w1rrrd+t8lyI=",
                        NOW,
                        1_234 + backlog,
                        backlog > 0 ? NOW : null,
                        standing),
                PRISHTINA);
    }

    private static List<Content.Register.Group> groups(List<Content.Register.Item> items) {
        return List.of(
                new Content.Register.Group("open", items, items.isEmpty() ? null : "AAAAAAAAAAA"),
                new Content.Register.Group("under_review", List.of(), null),
                new Content.Register.Group("reported", List.of(), null),
                new Content.Register.Group("cancelled", List.of(), null));
    }

    private Head head(String status) {
        Said title = text(
                "Projektligji për qasje në dokumente publike",
                "Nacrt zakona o pristupu javnim dokumentima",
                "Draft Law on Access to Public Documents");
        return new Head(
                ID, status, title, body(), ID, DocumentType.DRAFT_LAW, PRISHTINA, NOW.minusSeconds(864_000), END, NOW);
    }

    private List<Card> cards() {
        return List.of(
                new Card(
                        ID,
                        "00A-3K7",
                        "art_7",
                        ContributorKind.NGO,
                        "Organizata <b>Shembull</b>",
                        Publication.NAMED,
                        null,
                        Said.by(HOSTILE, "sq"),
                        Said.by("Afati është 15 ditë.", "sq"),
                        Channel.PLATFORM,
                        NOW,
                        "unanswered",
                        null,
                        ruling("drafted")),
                new Card(
                        ID.replace('1', '2'),
                        "00A-3KF",
                        "art_7__para_2",
                        ContributorKind.CITIZEN,
                        null,
                        Publication.ANONYMOUS,
                        null,
                        Said.by("Neni 7 është i paqartë: kush i numëron ditët?", "sq"),
                        null,
                        Channel.POST,
                        NOW,
                        "partly_accepted",
                        ruling("published"),
                        null),
                new Card(
                        ID.replace('1', '3'),
                        "00A-3KR",
                        null,
                        ContributorKind.BUSINESS,
                        null,
                        Publication.UNPUBLISHED,
                        "unpublished",
                        null,
                        null,
                        Channel.MEETING,
                        NOW,
                        "accepted",
                        new Ruling(ID, "published", Outcome.ACCEPTED, null, null, null, null, null, NOW, false),
                        null),
                new Card(
                        ID.replace('1', '4'),
                        "00A-3KZ",
                        null,
                        ContributorKind.CITIZEN,
                        null,
                        Publication.ANONYMOUS,
                        "withdrawn",
                        null,
                        null,
                        Channel.E_MAIL,
                        NOW,
                        "withdrawn",
                        null,
                        null));
    }

    private Ruling ruling(String state) {
        return new Ruling(
                ID,
                state,
                Outcome.PARTLY_ACCEPTED,
                text(
                        "Pranohet pjesërisht: afati ndryshohet nga 10 në 15 ditë.",
                        "Delimično se prihvata: rok se menja sa 10 na 15 dana.",
                        null),
                "art_7__para_2",
                text("Gabim", "Greška", null),
                NOW,
                NOW,
                "drafted".equals(state) ? null : NOW,
                false);
    }

    private Article article() {
        return new Article(
                "art_7",
                text("Afati", "Rok", "Time limit"),
                List.of(
                        new Article.Paragraph(
                                "art_7__para_1",
                                text(
                                        "Kërkesa shqyrtohet brenda dhjetë ditësh.",
                                        "Zahtev se razmatra u roku od deset dana.",
                                        null),
                                0),
                        new Article.Paragraph(
                                "art_7__para_2", only("sq", "Afati fillon të rrjedhë nga dita e pranimit."), 4)),
                5);
    }

    private Said body() {
        return text(
                "Ministria e Drejtësisë (shembull)", "Ministarstvo pravde (primer)", "Ministry of Justice (sample)");
    }

    private Said text(String sq, String sr, String en) {
        return w.said(new LocalizedText(sq, sr, en));
    }

    private Said only(String language, String text) {
        return w.said(
                new LocalizedText(language.equals("sq") ? text : null, language.equals("sr") ? text : null, null));
    }
}
