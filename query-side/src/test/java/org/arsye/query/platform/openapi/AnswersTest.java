package org.arsye.query.platform.openapi;

import static org.arsye.query.given.Story.commentId;
import static org.arsye.query.given.Story.decisionId;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.comment.DecisionId;
import org.arsye.events.comment.ModerationReason;
import org.arsye.events.comment.Outcome;
import org.arsye.events.comment.Passage;
import org.arsye.events.comment.Publication;
import org.arsye.events.consultation.BreachExplained;
import org.arsye.events.consultation.ClosingCause;
import org.arsye.events.consultation.ConsultationClosed;
import org.arsye.events.consultation.ConsultationDuty;
import org.arsye.events.consultation.ConsultationExtended;
import org.arsye.events.consultation.ConsultationPlanned;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.DraftOutcome;
import org.arsye.events.consultation.NormPackBound;
import org.arsye.events.consultation.OutcomeRecorded;
import org.arsye.events.consultation.ReminderIssued;
import org.arsye.events.consultation.ReminderTime;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.consultation.ReportPublished;
import org.arsye.events.consultation.StandardBreached;
import org.arsye.events.erasure.Applicant;
import org.arsye.events.erasure.ContributionId;
import org.arsye.events.erasure.ErasureId;
import org.arsye.events.erasure.ErasureRequested;
import org.arsye.events.erasure.ErasureScope;
import org.arsye.events.erasure.HoldId;
import org.arsye.events.erasure.HoldKind;
import org.arsye.events.erasure.HoldPlaced;
import org.arsye.events.erasure.OfficerId;
import org.arsye.events.interest.InterestConfirmed;
import org.arsye.events.interest.InterestExpressed;
import org.arsye.events.interest.InterestId;
import org.arsye.events.interest.InvitationCause;
import org.arsye.events.interest.InvitationId;
import org.arsye.events.interest.InvitationIssued;
import org.arsye.events.past.ImportId;
import org.arsye.events.past.PastConsultationId;
import org.arsye.events.past.PastConsultationImported;
import org.arsye.events.plan.PlanId;
import org.arsye.events.plan.PlanItem;
import org.arsye.events.plan.PlanItemChanged;
import org.arsye.events.plan.PlanItemDropped;
import org.arsye.events.plan.PlanItemEntered;
import org.arsye.events.plan.PlanItemId;
import org.arsye.events.plan.PlanPublished;
import org.arsye.events.plan.PlanStarted;
import org.arsye.events.readmodel.ReadModelEventSkipped;
import org.arsye.events.readmodel.ReadModelId;
import org.arsye.events.readmodel.ReadModelName;
import org.arsye.events.readmodel.ReadModelRebuildOrdered;
import org.arsye.ledger.Digests;
import org.arsye.norms.pack.NormPack;
import org.arsye.norms.pack.NormPacks;
import org.arsye.query.given.CourseStory;
import org.arsye.query.given.ReadSide;
import org.arsye.query.given.Story;
import org.arsye.query.operations.OperationsQueries;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** Every question is asked in good form and in bad; each answer is as the description says. */
class AnswersTest {

    private static final String BODIES = "/api/v1/public-bodies";
    private static final String CONSULTATIONS = "/api/v1/consultations";
    private static final String TOKEN = "a-token-for-reading-descriptions";

    private static final PastConsultationId PAST = new PastConsultationId(UUID.randomUUID());

    private static final String OTHER = "a-token-of-an-official";

    private final ReadSide side = ReadSide.running();
    private final Contract contract = new Contract(Contract.of(side.http()));
    private static final String SECRET = "0123456789ABCDEFGHJKMNPQRS";

    private final Story story = new Story();
    private final PlanId plan = PlanId.of(story.body, 2026);
    private final InterestId interest = new InterestId(UUID.randomUUID());
    private final CommentId comment = commentId();
    private final DecisionId decision = decisionId();
    private final CourseStory told = new CourseStory(story.consultation);

    @Test
    void are_as_described() {
        happened();
        planned();
        for (String token : List.of("", TOKEN)) {
            bodies(token);
            consultations(token);
            course(token);
            documents(token);
            comments(token);
            plans(token);
            compliance(token);
            exports(token);
        }
        norms();
        operations();
        years();
        audit();
        assertThat(contract.held())
                .containsAll(contract.operations().stream()
                        .map(operation -> operation.id() + " 200")
                        .toList())
                .containsAll(contract.operations().stream()
                        .map(operation -> operation.id() + " 401")
                        .toList());
    }

    private void happened() {
        byte[] law = """
                {"articles":[{"id":"art_1","heading":{"sq":"Një"},
                "paragraphs":[{"id":"art_1__para_1","text":{"sq":"Parku hapet."}}]}]}""".getBytes(StandardCharsets.UTF_8);
        side.given(story.begun());
        side.given(
                story.appointed(),
                story.lawAdded(1, side.pen().keep(law, "application/vnd.arsye.articles+json"), law.length),
                story.comment(comment, "Po", "art_1__para_1", Publication.NAMED),
                story.decided(comment, decision, Outcome.ACCEPTED, null),
                story.approved(comment, decision),
                story.published(comment, decision, Outcome.ACCEPTED));
        DecisionId later = decisionId();
        side.given(
                story.decided(comment, later, Outcome.NOTED, decision),
                story.approved(comment, later),
                story.comment(commentId(), "Jo", null, Publication.UNPUBLISHED),
                story.flagged(comment, ModerationReason.INSULT),
                story.hidden(comment, ModerationReason.INSULT),
                story.restored(comment),
                story.redacted(comment, new Passage(Passage.Of.TEXT, 0, 1)));
        CommentId taken = commentId();
        long asOf = side.given(story.comment(taken, "Ndoshta"), story.withdrawn(taken));
        LocalizedText because = Story.text("Sepse");
        ReportFigures figures = new ReportFigures(3, 1, 0, 0, 0, 0, 1, 1);
        side.given(
                new ConsultationExtended(story.consultation, Story.CLOSES.plusSeconds(9), Sealed.text(because)),
                new ConsultationClosed(
                        story.consultation, ClosingCause.BY_HAND, Story.OPENS.plusSeconds(500), Sealed.text(because)),
                new ReportPublished(story.consultation, 1, asOf, figures, Sealed.text(because), null),
                new ReportPublished(story.consultation, 2, asOf, figures, null, Sealed.text(because)),
                new OutcomeRecorded(story.consultation, DraftOutcome.ADOPTED, null));
        NormPack pack =
                NormPacks.bundled().versions("XK-GOV-05-2016").iterator().next();
        side.given(
                new NormPackBound(story.consultation, pack.id(), pack.version(), pack.digest(), null, null),
                new StandardBreached(
                        story.consultation, "planned", "LISTED_IN_PLAN", pack.id(), 1, Story.OPENS, List.of(2L)),
                new BreachExplained(story.consultation, "planned", Sealed.text(because)),
                new PastConsultationImported(
                        PAST,
                        story.body,
                        "40472",
                        because,
                        DocumentType.STRATEGY,
                        pack.id(),
                        "Europe/Belgrade",
                        LocalDate.of(2018, 9, 14),
                        LocalDate.of(2018, 10, 4),
                        LocalDate.of(2018, 11, 1),
                        LocalDate.of(2018, 11, 2),
                        figures,
                        3,
                        12,
                        Sealed.text("Raporti vjetor"),
                        new ImportId(UUID.randomUUID()),
                        1));
        side.given(told.all());
        side.pen().account(OTHER, "tjetri", story.body.value(), "official");
        side.pen().account(TOKEN, "zyrtari", story.body.value(), "official", "auditor");
        side.now();
    }

    private void years() {
        String one = "/api/v1/reports/annual/2026";
        for (String token : List.of("", TOKEN)) {
            get(token, "/api/v1/reports/annual", 200);
            get(token, one, 200);
            get(token, one + "?state=live&body=" + story.body, 200);
            get(token, one + "?version=9", 404);
            get(token, one + "?state=secret", 400);
            get(token, one + "/figures/comments_received?limit=1", 200);
            get(token, one + "/figures/weather", 400);
            get(token, one + "/imported/consultations?limit=1", 200);
            get(token, one + "/imported/weather", 400);
            get(token, one + ".csv?lang=sq+sr", 200);
            get(token, one + ".csv?version=9", 404);
            get(token, one + ".doc", 404);
            get(token, one + ".csv?lang=de", 400);
        }
        every(
                "/api/v1/reports/annual",
                one,
                one + ".html",
                one + "/figures/comments_received",
                one + "/imported/consultations");
    }

    private void norms() {
        String one = CONSULTATIONS + "/" + story.consultation;
        side.given(
                new NormPackBound(story.consultation, "XK-GOV-05-2016", 1, bundled(), null, null),
                new StandardBreached(
                        story.consultation,
                        "open-long-enough",
                        "OPEN_AT_LEAST",
                        "XK-GOV-05-2016",
                        1,
                        Story.OPENS,
                        List.of(1L, 2L)),
                new BreachExplained(story.consultation, "open-long-enough", Sealed.text(Story.text("Sepse"))),
                new ReminderIssued(
                        story.consultation,
                        ConsultationDuty.CLOSING,
                        LocalDate.parse("2026-03-20"),
                        ReminderTime.BEFORE));
        side.now();
        for (String token : List.of("", TOKEN)) {
            get(token, "/api/v1/norm-packs", 200);
            get(token, "/api/v1/norm-packs/XK-GOV-05-2016", 200);
            get(token, "/api/v1/norm-packs/XK-NONE", 404);
            get(token, "/api/v1/norm-packs/XK-GOV-05-2016/1", 200);
            get(token, "/api/v1/norm-packs/XK-GOV-05-2016/9", 404);
            get(token, "/api/v1/norm-packs/XK-GOV-05-2016/1/file", 200);
            get(token, "/api/v1/holiday-calendars", 200);
            get(token, "/api/v1/holiday-calendars/XK/2026", 200);
            get(token, "/api/v1/holiday-calendars/XK/1999", 404);
            get(token, "/api/v1/holiday-calendars/XK/2024/file", 200);
            get(token, one + "/legal-time", 200);
            get(token, one + "/breaches", 200);
            get(token, one + "/reminders", 200);
        }
        every(
                "/api/v1/norm-packs",
                "/api/v1/norm-packs/XK-GOV-05-2016",
                "/api/v1/norm-packs/XK-GOV-05-2016/1",
                "/api/v1/norm-packs/XK-GOV-05-2016/1/file",
                "/api/v1/holiday-calendars",
                "/api/v1/holiday-calendars/XK/2024",
                "/api/v1/holiday-calendars/XK/2024/file",
                one + "/legal-time",
                one + "/breaches",
                one + "/reminders");
    }

    private static String bundled() {
        return NormPacks.bundled().versions("XK-GOV-05-2016").iterator().next().digest();
    }

    private void bodies(String token) {
        get(token, BODIES, 200);
        get(token, BODIES + "?limit=1", 200);
        get(token, BODIES + "?limit=0", 400);
        get(token, BODIES + "/" + story.body, 200);
        get(token, BODIES + "/" + story.body + "/officials?role=approver", 200);
        get(token, BODIES + "/" + story.body + "/officials?role=king", 400);
        get(token, BODIES + "/" + story.body + "/roles?role=official", token.isEmpty() ? 401 : 200);
        get(OTHER, BODIES + "/" + story.body + "/roles", 403);
        get(token, BODIES + "/" + UUID.randomUUID(), 404);
        get(token, BODIES + "/" + UUID.randomUUID() + "/officials", 404);
        get(token, BODIES + "/none", 400);
        every(BODIES, BODIES + "/" + story.body, BODIES + "/" + story.body + "/officials");
        get("unknown", BODIES + "/" + story.body + "/roles", 401);
    }

    private void consultations(String token) {
        String one = CONSULTATIONS + "/" + story.consultation;
        get(token, CONSULTATIONS + "?status=reported,open&type=draft_law&q=ligji&limit=1", 200);
        get(token, CONSULTATIONS + "?status=reopened", 400);
        get(token, CONSULTATIONS + "?after=99999999", 503);
        get(token, one, 200);
        get(token, one + "?asOf=soon", 400);
        get(token, one + "/history?limit=2", 200);
        get(token, one + "/report", 200);
        get(token, one + "/report?version=9", 404);
        get(token, one + "/report.json", 200);
        get(token, one + "/report.json?version=9", 404);
        get(token, one + "/report?version=one", 400);
        get(token, one + "/report.csv?lang=sq+sr", 200);
        get(token, one + "/report.doc", 404);
        get(token, one + "/report.csv?lang=de", 400);
        get(token, one + "/report.csv?part=2", 400);
        get(token, CONSULTATIONS + "/" + UUID.randomUUID() + "/history", 404);
        every(CONSULTATIONS, one, one + "/history", one + "/report", one + "/report.json", one + "/report.html");
    }

    private void plans(String token) {
        String plans = "/api/v1/plans";
        String one = plans + "/" + plan;
        get(token, plans + "?body=" + story.body + "&year=2026&limit=1", 200);
        get(token, plans + "?year=soon", 400);
        get(token, one, 200);
        get(token, one + "?version=1", 200);
        get(token, one + "?version=9", 404);
        get(token, one + "/versions", 200);
        get(token, plans + "/" + UUID.randomUUID() + "/versions", 404);
        every(plans, one, one + "/versions");
        String interests = "/api/v1/interests";
        String held = interests + "/" + interest + "?key=" + SECRET;
        get(token, interests + "?limit=1", 200);
        get(token, held, 200);
        get(token, interests + "/" + interest, 404);
        get(token, interests + "?limit=0", 400);
        every(interests);
        get("unknown", held, 401);
    }

    private void planned() {
        PlanItemId item = new PlanItemId(UUID.randomUUID());
        PlanItemId gone = new PlanItemId(UUID.randomUUID());
        LocalizedText because = Story.text("Sepse");
        side.given(
                new InterestExpressed(
                        interest,
                        2026,
                        List.of(story.body),
                        List.of(DocumentType.STRATEGY),
                        List.of(item),
                        List.of(story.consultation),
                        ContributorKind.NGO,
                        null,
                        Sealed.identity("dikush@shembull.org"),
                        "sq",
                        Digests.sha256Hex(SECRET.getBytes(StandardCharsets.UTF_8))),
                new InterestConfirmed(interest),
                new InvitationIssued(
                        interest,
                        new InvitationId(UUID.randomUUID()),
                        InvitationCause.PLAN_CHANGED,
                        null,
                        plan,
                        2,
                        List.of(item),
                        null),
                new PlanStarted(plan, story.body, 2026, Story.text("Plani")),
                new PlanItemEntered(plan, item(item, "2026-01-01")),
                new PlanItemEntered(plan, item(gone, "2026-01-01")),
                new PlanPublished(plan, 1, List.of(item, gone), null),
                new PlanItemChanged(plan, item(item, "2026-02-01")),
                new PlanItemDropped(plan, gone, Sealed.text(because)),
                new ConsultationPlanned(story.consultation, plan, item),
                new PlanPublished(plan, 2, List.of(item), Sealed.text(because)));
        side.now();
    }

    private static PlanItem item(PlanItemId id, String day) {
        return new PlanItem(
                id, DocumentType.STRATEGY, Story.text("Strategji"), LocalDate.parse(day), LocalDate.parse(day), "Zyra");
    }

    private void course(String token) {
        String one = CONSULTATIONS + "/" + story.consultation;
        get(token, one + "/course", 200);
        get(token, one + "/meetings?limit=1", 200);
        get(token, one + "/methods?limit=0", 400);
        get(token, one + "/meetings/" + UUID.randomUUID(), 404);
        get(token, one + "/methods/none", 400);
        get(token, CONSULTATIONS + "/" + UUID.randomUUID() + "/course", 404);
        every(
                one + "/course",
                one + "/meetings",
                one + "/meetings/" + told.meeting(),
                one + "/methods",
                one + "/methods/" + told.method());
    }

    private void exports(String token) {
        String exports = "/api/v1/exports";
        String one = exports + "/consultations/" + story.consultation;
        get(token, exports + "/site/weather.csv", 404);
        get(token, exports + "/site/comments.xml", 404);
        get(token, exports + "/consultations/" + UUID.randomUUID() + ".zip", 404);
        get(token, exports + "/consultations/none.zip", 400);
        for (String address : List.of(
                exports + "/catalog.jsonld",
                exports + "/site.zip",
                exports + "/site/comments.csv",
                one + ".zip",
                one + "/documents.jsonl")) {
            get("unknown", address, 401);
            String etag = get(token, address, 200).getResponseHeaders().getETag();
            assertThat(ask(address, HttpHeaders.IF_NONE_MATCH, etag)).isEqualTo(304);
        }
    }

    private void documents(String token) {
        String documents = CONSULTATIONS + "/" + story.consultation + "/documents";
        String law = documents + "/" + story.law;
        get(token, documents, 200);
        get(token, law, 200);
        get(token, law + "?version=0", 400);
        get(token, law + "/content", 200);
        get(token, law + "/content?version=7", 404);
        every(documents, law, law + "/content");
    }

    private void comments(String token) {
        String comments = CONSULTATIONS + "/" + story.consultation + "/comments";
        String one = "/api/v1/comments/" + comment;
        get(token, comments, 200);
        get(token, comments + "?outcome=accepted,withdrawn&kind=ngo&limit=1", 200);
        get(token, comments + "?pending=approved", 200);
        get(token, comments + "?cursor=no", 400);
        get(token, one, 200);
        get(token, one + "/decisions", 200);
        get(token, one + "/decisions/" + decision, 200);
        get(token, one + "/decisions/" + decisionId(), 404);
        every(comments, one, one + "/decisions", one + "/decisions/" + decision);
        String moderation = CONSULTATIONS + "/" + story.consultation + "/moderation";
        get(token, moderation + "?limit=1", 200);
        get(token, CONSULTATIONS + "/" + UUID.randomUUID() + "/moderation", 404);
        get(token, "/api/v1/moderation", 200);
        every(moderation, "/api/v1/moderation");
    }

    private void compliance(String token) {
        String one = CONSULTATIONS + "/" + story.consultation + "/compliance";
        String past = "/api/v1/past-consultations";
        String scorecards = "/api/v1/scorecards";
        get(token, one, 200);
        get(token, CONSULTATIONS + "/" + UUID.randomUUID() + "/compliance", 404);
        get(token, scorecards + "?by=year&year=2026&type=draft_law&imported=false&body=" + story.body, 200);
        get(token, scorecards + "?by=weather", 400);
        get(token, scorecards + "/findings?verdict=met&standard=on-platform&pack=XK-GOV-05-2016&limit=1", 200);
        get(token, scorecards + "/findings?overall=not_certain", 200);
        get(token, scorecards + "/findings?verdict=good", 400);
        get(token, past, 200);
        get(token, "/api/v1/imports/consultations/format", 200);
        get("unknown", "/api/v1/imports/consultations/format", 401);
        get(token, past + "?body=" + story.body, 200);
        get(token, past + "/" + PAST, 200);
        get(token, past + "/" + UUID.randomUUID(), 404);
        every(one, scorecards, scorecards + "/findings", past, past + "/" + PAST);
    }

    private void erasures() {
        ErasureId erasure = new ErasureId(UUID.randomUUID());
        ContributionId nobodys = new ContributionId(UUID.randomUUID());
        OfficerId officer = new OfficerId(UUID.randomUUID());
        side.given(
                new ErasureRequested(
                        erasure,
                        ErasureScope.IDENTITY,
                        List.of(nobodys),
                        false,
                        "XK-LPPD-REQUEST",
                        Applicant.OFFICER,
                        officer,
                        Sealed.text("Me letër")),
                new HoldPlaced(
                        new HoldId(UUID.randomUUID()),
                        story.consultation,
                        HoldKind.LEGAL_HOLD,
                        officer,
                        Sealed.text("Hetim")));
        side.now();
        String erasures = "/api/v1/erasures";
        for (String address :
                List.of(erasures, erasures + "/" + erasure, "/api/v1/consultations/" + story.consultation + "/holds")) {
            get(TOKEN, address, 200);
            get("", address, 401);
            get("unknown", address, 401);
            get(OTHER, address, 403);
        }
        get(TOKEN, erasures + "/" + UUID.randomUUID(), 404);
    }

    private void operations() {
        side.given(
                new ReadModelEventSkipped(
                        ReadModelId.of(ReadModelName.REPORTS), ReadModelName.REPORTS, 0, Sealed.text("Nuk lexohet")),
                new ReadModelRebuildOrdered(
                        ReadModelId.of(ReadModelName.REPORTS), ReadModelName.REPORTS, Sealed.text("Pse")));
        side.bean(OperationsQueries.class).awaitOrder(side.now().position());
        erasures();
        String views = "/api/v1/operations/views";
        for (String address : List.of(views, views + "/reports")) {
            get(TOKEN, address, 200);
            get("", address, 401);
            get("unknown", address, 401);
            get(OTHER, address, 403);
        }
        get(TOKEN, views + "/weather", 404);
    }

    private void audit() {
        String events = "/api/v1/audit/events";
        for (String address : List.of(events, events + "/0", "/api/v1/audit/reads")) {
            get(TOKEN, address, 200);
            get("", address, 401);
            get("unknown", address, 401);
            get(OTHER, address, 403);
        }
        get(TOKEN, events + "?type=CommentSubmitted&role=public&order=oldest&limit=1", 200);
        get(TOKEN, events + "?body=" + story.body + "&from=2026-01-01T00:00:00Z&first=0&last=99", 200);
        get(TOKEN, events + "?type=Weather", 400);
        get(TOKEN, events + "?from=soon", 400);
        get(TOKEN, events + "/99999999", 404);
        get(TOKEN, events + "/none", 404);
    }

    /** What any question may be answered with. */
    private void every(String... addresses) {
        for (String address : addresses) {
            get("unknown", address, 401);
            EntityExchangeResult<byte[]> first = get("", address, 200);
            assertThat(ask(
                            address,
                            HttpHeaders.IF_NONE_MATCH,
                            first.getResponseHeaders().getETag()))
                    .isEqualTo(304);
        }
        assertThat(ask(addresses[0], HttpHeaders.ACCEPT, "image/png")).isEqualTo(406);
    }

    private int ask(String address, String header, String value) {
        EntityExchangeResult<byte[]> answer = side.http()
                .get()
                .uri(address)
                .header(header, value)
                .exchange()
                .expectBody()
                .returnResult();
        contract.holds(answer, answer.getResponseBody());
        return answer.getStatus().value();
    }

    private EntityExchangeResult<byte[]> get(String token, String address, int status) {
        EntityExchangeResult<byte[]> answer = side.http()
                .get()
                .uri(address)
                .headers(headers -> {
                    if (!token.isEmpty()) {
                        headers.setBearerAuth(token);
                    }
                })
                .exchange()
                .expectBody()
                .returnResult();
        assertThat(answer.getStatus().value())
                .as("%s: %s", address, text(answer))
                .isEqualTo(status);
        contract.holds(answer, answer.getResponseBody());
        return answer;
    }

    private static String text(EntityExchangeResult<byte[]> answer) {
        return answer.getResponseBody() == null ? "" : new String(answer.getResponseBody(), StandardCharsets.UTF_8);
    }
}
