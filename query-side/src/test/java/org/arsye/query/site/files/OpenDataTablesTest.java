package org.arsye.query.site.files;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.arsye.events.annualreport.AnnualReportDrafted;
import org.arsye.events.annualreport.AnnualReportId;
import org.arsye.events.annualreport.AnnualReportPublished;
import org.arsye.events.comment.Channel;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.CommentSubmitted;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.comment.DecisionDrafted;
import org.arsye.events.comment.DecisionId;
import org.arsye.events.comment.Outcome;
import org.arsye.events.comment.Publication;
import org.arsye.events.consultation.BreachExplained;
import org.arsye.events.consultation.ConsultationDrafted;
import org.arsye.events.consultation.ConsultationMethod;
import org.arsye.events.consultation.ConsultationPlanned;
import org.arsye.events.consultation.ConsultationStage;
import org.arsye.events.consultation.DocumentAdded;
import org.arsye.events.consultation.DocumentKind;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.MeetingAnnounced;
import org.arsye.events.consultation.MeetingCancelled;
import org.arsye.events.consultation.MeetingId;
import org.arsye.events.consultation.MethodCorrected;
import org.arsye.events.consultation.MethodId;
import org.arsye.events.consultation.MethodUsed;
import org.arsye.events.consultation.NormPackBound;
import org.arsye.events.consultation.ParticipantCount;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.consultation.StandardBreached;
import org.arsye.events.erasure.ContentKeyId;
import org.arsye.events.erasure.ContributionId;
import org.arsye.events.erasure.ErasureId;
import org.arsye.events.erasure.ErasureScope;
import org.arsye.events.erasure.SubjectErased;
import org.arsye.events.past.ImportId;
import org.arsye.events.past.PastConsultationCorrected;
import org.arsye.events.past.PastConsultationId;
import org.arsye.events.past.PastConsultationImported;
import org.arsye.events.plan.PlanId;
import org.arsye.events.plan.PlanItem;
import org.arsye.events.plan.PlanItemEntered;
import org.arsye.events.plan.PlanItemId;
import org.arsye.events.plan.PlanPublished;
import org.arsye.events.plan.PlanStarted;
import org.arsye.events.publicbody.PublicBodyKind;
import org.arsye.events.publicbody.PublicBodyRegistered;
import org.arsye.norms.pack.NormPack;
import org.arsye.norms.pack.NormPacks;
import org.arsye.norms.pack.Standard;
import org.arsye.query.formats.Programs;
import org.arsye.query.given.ReadSide;
import org.arsye.query.given.Story;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every table of the open data, with texts that would all be formulas. */
class OpenDataTablesTest {

    private static final String EXPORTS = "/api/v1/exports/";
    private static final String BEGINNINGS = "=+-@\t\r\n＝＋－＠";

    /** Codes, ids, days, digests and addresses: nobody writes them freely. */
    private static final Pattern WRITTEN_BY_PROGRAMS = Pattern.compile(
            "id|ids|.*_ids?|kind|zone|document_type|norm_pack|status|.*_at|.*_on|outcome|media_type|sha256|number|publication"
                    + "|contributor_kind|channel|language|text_state|answer|decided_by|standing|expected_(from|until)|method"
                    + "|stage|first_day|last_day|standard|rule|basis|verdict|certainty|looks_like|because|evidence|figure"
                    + "|provision");

    private final ReadSide side = ReadSide.running();
    private final Story story = new Story();
    private final CommentId comment = Story.commentId();
    private final NormPack pack =
            NormPacks.bundled().versions("XK-GOV-05-2016").iterator().next();
    private final PlanId plan = PlanId.of(story.body, 2026);
    private final PlanItemId item = new PlanItemId(UUID.randomUUID());
    private final MeetingId meeting = new MeetingId(UUID.randomUUID());
    private final MethodId method = new MethodId(UUID.randomUUID());
    private final AnnualReportId report = AnnualReportId.ofYear("XK-GOV-05-2016", 2026, story.body);
    private final LocalDate day = LocalDate.parse("2026-03-07");
    private long position;

    @Test
    void every_text_that_somebody_wrote_is_no_formula_in_any_table() {
        happened();
        Map<String, String> files = Programs.files(fetched("site.zip"));
        Set<String> unwritten = new TreeSet<>();
        for (DataSheet table : DataSheet.values()) {
            List<NamedCsvRecord> rows = rows(files.get(table.key() + ".csv"));
            List<String> free = table.columns().stream()
                    .filter(column -> !DataSheet.NUMBERS.contains(column))
                    .filter(column -> !WRITTEN_BY_PROGRAMS.matcher(column).matches())
                    .toList();
            rows.forEach(row -> row.getFields()
                    .forEach(cell -> assertThat(
                                    cell.isEmpty() || BEGINNINGS.indexOf(cell.charAt(0)) < 0 || cell.matches("-?\\d+"))
                            .as(table + ": " + cell)
                            .isTrue()));
            free.stream()
                    .filter(column ->
                            rows.stream().noneMatch(row -> row.getField(column).startsWith("'")))
                    .forEach(column -> unwritten.add(table + "." + column));
        }
        assertThat(unwritten).as("columns in which no formula was tried").isEmpty();
    }

    @Test
    void what_is_in_the_tables_is_what_happened() {
        happened();
        Map<String, String> files = Programs.files(fetched("site.zip"));
        NamedCsvRecord planned = own(files, "plans", "public_body_id", story.body);
        assertThat(planned.getField("planned")).isEqualTo("1");
        assertThat(planned.getField("consulted")).isEqualTo("1");
        NamedCsvRecord drafted = own(files, "plan_items", "id", item);
        assertThat(drafted.getField("standing")).isEqualTo("in_time");
        assertThat(drafted.getField("consultation_ids")).isEqualTo(story.consultation.toString());
        assertThat(drafted.getField("opened_on")).isEqualTo("2026-03-02");
        assertThat(own(files, "meetings", "id", meeting).getField("cancelled_at"))
                .isNotEmpty();
        assertThat(own(files, "methods", "id", method).getField("participants")).isEqualTo("17");
        assertThat(every(files, "participants", "method_id", method))
                .extracting(row -> row.getField("contributor_kind") + " " + row.getField("participants"))
                .containsExactly("citizen 13", "ngo 4");
        assertThat(every(files, "compliance_findings", "consultation_id", story.consultation))
                .hasSameSizeAs(pack.standards())
                .filteredOn(row -> !row.getField("breach_position").isEmpty())
                .singleElement()
                .satisfies(row -> assertThat(row.getField("explanation_sq")).startsWith("'="));
        assertThat(every(files, "compliance_findings", "past_consultation_id", past()))
                .isNotEmpty();
        assertThat(own(files, "past_consultations", "id", past()).getField("received"))
                .isEqualTo("3");
        List<NamedCsvRecord> figures = every(files, "annual_figures", "annual_report_id", report);
        assertThat(figures)
                .filteredOn(row -> row.getField("figure").equals("drafts_consulted"))
                .extracting(row -> row.getField("value"))
                .containsOnly("1")
                .hasSize(3);
        assertThat(figures)
                .as("what was brought over has names of its own")
                .filteredOn(row -> row.getField("figure").equals("imported_consultations"))
                .isNotEmpty();
    }

    @Test
    void one_consultation_has_its_own_tables_and_no_others() {
        happened();
        assertThat(Programs.files(fetched("consultations/" + story.consultation + ".zip"))
                        .keySet())
                .contains("meetings.csv", "methods.csv", "participants.csv", "compliance_findings.csv")
                .doesNotContain("plans.csv", "plan_items.csv", "annual_figures.csv", "past_consultations.csv");
        side.http()
                .get()
                .uri(EXPORTS + "consultations/" + story.consultation + "/plans.csv")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void what_is_erased_is_in_no_package_and_no_table_now_or_as_of_then() {
        happened();
        List<String> addresses = new ArrayList<>(List.of("site.zip", "consultations/" + story.consultation + ".zip"));
        Stream.of("comments", "meetings", "methods", "compliance_findings").forEach(table -> {
            addresses.add("site/" + table + ".jsonl");
            addresses.add("consultations/" + story.consultation + "/" + table + ".csv");
        });
        addresses.add("site/past_consultations.csv");
        long then = position;
        for (String address : addresses) {
            assertThat(told(address)).as(address).contains(mark());
        }

        List<ContentKeyId> keys = keys();
        position = side.given(new SubjectErased(
                new ErasureId(UUID.randomUUID()),
                ErasureScope.CONTRIBUTION,
                List.of(new ContributionId(comment.value())),
                true,
                "XK-LPPD-REQUEST",
                keys));

        for (String address : addresses) {
            assertThat(told(address)).as(address).doesNotContain(mark());
            assertThat(told(address + "?asOf=" + then))
                    .as(address + " as of then")
                    .doesNotContain(mark());
        }
    }

    @Test
    void numbers_are_numbers_and_days_are_days_in_json_lines_and_in_the_description() {
        happened();
        String lines = new String(fetched("site/plans.jsonl"), StandardCharsets.UTF_8);
        assertThat(lines).contains("\"planned\":1").contains("\"title_sq\":\"=");
        assertThat(Programs.files(fetched("site.zip")).get("datapackage.json"))
                .contains("\"name\":\"opened_on\",\"type\":\"date\"")
                .contains("\"name\":\"starts_at\",\"type\":\"datetime\"")
                .contains("\"name\":\"planned\",\"type\":\"integer\"");
    }

    /** In every text that is sealed, and in no other. */
    private String mark() {
        return "shenja-" + story.consultation.toString().substring(0, 8);
    }

    private LocalizedText plain() {
        return new LocalizedText("=1+1", "+1+1", "@SUM(1)");
    }

    private Sealed<LocalizedText> sealed() {
        return Sealed.text(new LocalizedText("=" + mark(), "-" + mark(), "\t" + mark()));
    }

    private Sealed<String> one() {
        return Sealed.text("=" + mark());
    }

    private PastConsultationId past() {
        return PastConsultationId.of(story.body, "=REF()");
    }

    private void happened() {
        Standard standard = pack.standards().iterator().next();
        byte[] law = "{\"articles\":[]}".getBytes(StandardCharsets.UTF_8);
        side.given(
                new PublicBodyRegistered(story.body, plain(), PublicBodyKind.MINISTRY, "Europe/Belgrade"),
                new PlanStarted(plan, story.body, 2026, plain()),
                new PlanItemEntered(
                        plan,
                        new PlanItem(
                                item,
                                DocumentType.DRAFT_LAW,
                                plain(),
                                LocalDate.parse("2026-01-01"),
                                LocalDate.parse("2026-03-31"),
                                "=ROLE()")),
                new PlanPublished(plan, 1, List.of(item), null),
                new ConsultationDrafted(
                        story.consultation,
                        story.body,
                        plain(),
                        sealed(),
                        DocumentType.DRAFT_LAW,
                        "Zyrtari",
                        "XK-GOV-05-2016",
                        "Europe/Belgrade"),
                new ConsultationPlanned(story.consultation, plan, item),
                new DocumentAdded(
                        story.consultation,
                        story.law,
                        1,
                        DocumentKind.DRAFT,
                        plain(),
                        "application/vnd.arsye.articles+json",
                        side.pen().keep(law, "application/vnd.arsye.articles+json"),
                        law.length,
                        3),
                story.opened(),
                new NormPackBound(story.consultation, pack.id(), pack.version(), pack.digest(), null, null),
                new MeetingAnnounced(
                        story.consultation,
                        meeting,
                        ConsultationMethod.PUBLIC_MEETING,
                        ConsultationStage.CONSULTATION,
                        Story.OPENS.plusSeconds(86_400),
                        sealed(),
                        sealed()),
                new MeetingCancelled(story.consultation, meeting, sealed()));
        side.given(used(31));
        side.given(
                new MethodCorrected(
                        story.consultation,
                        method,
                        ConsultationMethod.PUBLIC_MEETING,
                        ConsultationStage.CONSULTATION,
                        null,
                        day,
                        day,
                        counted(13),
                        sealed(),
                        null,
                        sealed()),
                new CommentSubmitted(
                        comment,
                        story.consultation,
                        1,
                        story.law,
                        1,
                        "art_7",
                        one(),
                        one(),
                        "sq",
                        ContributorKind.NGO,
                        Sealed.identity("=" + mark()),
                        Publication.NAMED,
                        Channel.PLATFORM,
                        Story.OPENS.plusSeconds(60),
                        null,
                        "0".repeat(64)));
        DecisionId decision = Story.decisionId();
        side.given(
                new DecisionDrafted(
                        comment,
                        story.consultation,
                        decision,
                        Outcome.ACCEPTED,
                        sealed(),
                        "=PROVISION()",
                        story.drafter,
                        null,
                        null),
                story.approved(comment, decision),
                story.published(comment, decision, Outcome.ACCEPTED),
                new StandardBreached(
                        story.consultation,
                        standard.id(),
                        standard.rule().name(),
                        pack.id(),
                        pack.version(),
                        Story.CLOSES,
                        List.of(1L)),
                new BreachExplained(story.consultation, standard.id(), sealed()));
        long asOf = side.given(imported(), corrected());
        position = side.given(
                new AnnualReportDrafted(report, "XK-GOV-05-2016", 2026, story.body, asOf),
                new AnnualReportPublished(report, 1, asOf, null));
    }

    private MethodUsed used(int citizens) {
        return new MethodUsed(
                story.consultation,
                method,
                ConsultationMethod.PUBLIC_MEETING,
                ConsultationStage.CONSULTATION,
                null,
                day,
                day,
                counted(citizens),
                sealed(),
                null);
    }

    private static List<ParticipantCount> counted(int citizens) {
        return List.of(
                new ParticipantCount(ContributorKind.CITIZEN, citizens), new ParticipantCount(ContributorKind.NGO, 4));
    }

    private PastConsultationImported imported() {
        return new PastConsultationImported(
                past(),
                story.body,
                "=REF()",
                plain(),
                DocumentType.ADMINISTRATIVE_INSTRUCTION,
                pack.id(),
                "Europe/Belgrade",
                LocalDate.of(2018, 9, 14),
                LocalDate.of(2018, 10, 4),
                null,
                LocalDate.of(2018, 10, 24),
                new ReportFigures(3, 1, 1, 1, 0, 0, 0, 0),
                2,
                10,
                one(),
                new ImportId(UUID.randomUUID()),
                1);
    }

    private PastConsultationCorrected corrected() {
        return new PastConsultationCorrected(
                past(),
                story.body,
                "=REF()",
                plain(),
                DocumentType.ADMINISTRATIVE_INSTRUCTION,
                pack.id(),
                "Europe/Belgrade",
                LocalDate.of(2018, 9, 14),
                LocalDate.of(2018, 10, 5),
                null,
                LocalDate.of(2018, 10, 24),
                new ReportFigures(3, 1, 1, 1, 0, 0, 0, 0),
                2,
                10,
                one(),
                one());
    }

    private List<ContentKeyId> keys() {
        List<UUID> aggregates = List.of(comment.value(), story.consultation.value(), past().value());
        return aggregates.stream()
                .flatMap(each -> side
                        .bean(JdbcClient.class)
                        .sql("select payload from store.event where aggregate_id = ?")
                        .param(each)
                        .query(byte[].class)
                        .list()
                        .stream())
                .flatMap(payload -> Pattern.compile("\"kid\"\\s*:\\s*\"([^\"]+)\"")
                        .matcher(new String(payload, StandardCharsets.UTF_8))
                        .results())
                .map(kid -> ContentKeyId.of(kid.group(1)))
                .distinct()
                .toList();
    }

    private String told(String address) {
        byte[] answer = fetched(address);
        return address.contains(".zip")
                ? String.join("\n", Programs.files(answer).values())
                : new String(answer, StandardCharsets.UTF_8);
    }

    private byte[] fetched(String address) {
        return side.http()
                .mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(32 << 20))
                .build()
                .get()
                .uri(EXPORTS + address)
                .header("Arsye-After", Long.toString(position))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
    }

    private static NamedCsvRecord own(Map<String, String> files, String table, String column, Object id) {
        List<NamedCsvRecord> own = every(files, table, column, id);
        assertThat(own).as(table).hasSize(1);
        return own.getFirst();
    }

    private static List<NamedCsvRecord> every(Map<String, String> files, String table, String column, Object id) {
        return rows(files.get(table + ".csv")).stream()
                .filter(row -> row.getField(column).equals(id.toString()))
                .toList();
    }

    private static List<NamedCsvRecord> rows(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    }
}
