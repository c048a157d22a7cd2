package org.arsye.query.annualreports;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.arsye.events.DomainEvent;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.query.annualreports.RandomBook.Account;
import org.arsye.query.annualreports.RandomBook.Printed;
import org.arsye.query.given.ReadSide;
import org.arsye.query.site.PageRenderer;
import org.arsye.query.site.page.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures of a consultation on its page, in the API, in its open data, in its report (page, data, statement, CSV, document)
 * and in the report of the year (page, data, CSV) are those of the events: now, and as of three earlier moments.
 */
class FiguresAgreeTest {

    private static final int STEPS = 160;
    private static final int BETWEEN = 40;
    private static final Words ENGLISH = new PageRenderer().words("en");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** There are other tables with sums on a page; this one says so. */
    private static final String TOTALS = "table.sums:has(caption:containsOwn(Every comment is counted once))";

    private static final List<String> ANSWERS =
            List.of("ACCEPTED", "PARTLY_ACCEPTED", "REJECTED", "NOTED", "OUT_OF_SCOPE", "UNANSWERED", "WITHDRAWN");

    private final ReadSide side = ReadSide.running();
    private final List<String> differences = new ArrayList<>();
    private int compared;

    @ParameterizedTest
    @ValueSource(longs = {5, 77, 2026})
    void are_the_same_wherever_they_are_told_now_and_as_of_three_earlier_moments(long seed) {
        RandomBook book = new RandomBook(seed);
        side.pen().at(Instant.parse("2026-03-05T08:00:00Z"));
        long position = given(book.begin());
        Map<Long, Map<ConsultationId, Account>> moments = new LinkedHashMap<>();
        for (int i = 1; i <= STEPS; i++) {
            position = given(book.next(position));
            if (i % BETWEEN == 0) {
                moments.put(position, book.accounts());
            }
        }
        side.now();

        assertThat(moments).hasSize(4);
        moments.forEach((asOf, accounts) -> {
            accounts.forEach((id, account) -> consultation(id, account, "?asOf=" + asOf));
            year(book, accounts, "&asOf=" + asOf);
        });
        // And as somebody reads it who asks for no moment.
        book.accounts().forEach((id, account) -> consultation(id, account, "?lang=en"));
        year(book, book.accounts(), "");

        assertThat(moments.values().stream().flatMap(accounts -> accounts.values().stream()))
                .as("reports, too, whose figures are not those of the moment any more")
                .anyMatch(account -> account.printed() != null
                        && !account.printed().figures().equals(account.figures()));
        assertThat(differences).isEmpty();
        assertThat(compared).isGreaterThan(300);
    }

    private long given(List<DomainEvent> events) {
        return side.given(events.toArray(DomainEvent[]::new));
    }

    private void consultation(ConsultationId id, Account account, String when) {
        String api = "/api/v1/consultations/" + id;
        ReportFigures figures = account.figures();
        same("API", id, when, figures(json(api + when).required("totals")), figures);
        same("page", id, when, page("/consultations/" + id + when), figures);
        JsonNode comments = json(api + "/comments" + when + "&limit=500");
        same("list of comments", id, when, counted(comments.required("items").valueStream(), "answer"), figures);
        same(
                "open data",
                id,
                when,
                csv("/api/v1/exports/consultations/" + id + "/comments.csv" + when, "answer"),
                figures);
        List<NamedCsvRecord> register = rows("/api/v1/exports/consultations/" + id + "/consultations.csv" + when);
        same("open data, register", id, when, figures(register.getFirst()), figures);
        JsonNode methods = json(api + "/methods" + when + "&limit=500").required("items");
        same("methods", id, when, methods.size(), account.methods());
        same(
                "participants",
                id,
                when,
                methods.valueStream()
                        .filter(method -> method.required("method").asString().equals("public_meeting"))
                        .mapToInt(method -> method.path("total").asInt(0))
                        .sum(),
                account.participants());
        report(id, account.printed(), api, when);
    }

    /** A report keeps the figures with which it was published. */
    private void report(ConsultationId id, Printed printed, String api, String when) {
        if (printed == null) {
            same("no report", id, when, status(api + "/report" + when), 404);
            return;
        }
        ReportFigures figures = printed.figures();
        JsonNode told = json(api + "/report" + when);
        same("version of the report", id, when, told.required("version").asInt(), printed.version());
        same("report", id, when, figures(told.required("figures")), figures);
        same("statement", id, when, figures(json(api + "/report.json" + when).required("figures")), figures);
        same("page of the report", id, when, page("/consultations/" + id + "/report" + when), figures);
        same("report.csv", id, when, csv(api + "/report.csv" + when, "Outcome"), figures);
        List<NamedCsvRecord> open = rows("/api/v1/exports/consultations/" + id + "/reports.csv" + when);
        same(
                "open data, reports",
                id,
                when,
                open.stream()
                        .filter(row -> row.getField("version").equals(Integer.toString(printed.version())))
                        .map(FiguresAgreeTest::figures)
                        .toList(),
                List.of(figures));
        Map<ContributorKind, Integer> kinds = new EnumMap<>(ContributorKind.class);
        List<String> parts = new ArrayList<>();
        participation(html(api + "/report.html" + when), kinds, parts);
        same("participation in the report", id, when, kinds, printed.kinds());
        same("parts of the participation", id, when, RandomBook.counted(parts), figures);
    }

    /** The year has the sums of all of them, however it is read. */
    private void year(RandomBook book, Map<ConsultationId, Account> accounts, String when) {
        Map<AnnualFigure, Integer> counted = new EnumMap<>(AnnualFigure.class);
        counted.put(AnnualFigure.DRAFTS_CONSULTED, accounts.size());
        counted.put(AnnualFigure.REPORTS_PUBLISHED, sum(accounts, account -> account.printed() == null ? 0 : 1));
        counted.put(AnnualFigure.MEETINGS, sum(accounts, Account::meetings));
        counted.put(AnnualFigure.PARTICIPANTS_IN_MEETINGS, sum(accounts, Account::participants));
        counted.put(
                AnnualFigure.COMMENTS_RECEIVED,
                sum(accounts, account -> account.figures().received()));
        counted.put(
                AnnualFigure.COMMENTS_ACCEPTED,
                sum(accounts, account -> account.figures().accepted()));
        counted.put(
                AnnualFigure.COMMENTS_PARTLY_ACCEPTED,
                sum(accounts, account -> account.figures().partlyAccepted()));
        counted.put(
                AnnualFigure.COMMENTS_REJECTED,
                sum(accounts, account -> account.figures().rejected()));
        counted.put(
                AnnualFigure.COMMENTS_NOTED,
                sum(accounts, account -> account.figures().noted()));
        counted.put(
                AnnualFigure.COMMENTS_OUT_OF_SCOPE,
                sum(accounts, account -> account.figures().outOfScope()));
        counted.put(
                AnnualFigure.COMMENTS_UNANSWERED,
                sum(accounts, account -> account.figures().unanswered()));
        counted.put(
                AnnualFigure.COMMENTS_WITHDRAWN,
                sum(accounts, account -> account.figures().withdrawn()));

        String asked = "?state=live&lang=en&pack=" + RandomBook.PACK + "&body=" + book.body + when;
        JsonNode data = json("/api/v1/reports/annual/2026" + asked).required("figures");
        List<NamedCsvRecord> csv = rows("/api/v1/reports/annual/2026.csv" + asked);
        Document page = html("/reports/2026" + asked);
        counted.forEach((figure, number) -> {
            String code = figure.name().toLowerCase(Locale.ROOT);
            same(
                    "report of the year",
                    figure,
                    when,
                    either(data, figure.name(), code).asInt(),
                    number);
            for (NamedCsvRecord row : csv) {
                same("CSV of the year", figure, when, row.getField(ENGLISH.say("figure." + code)), number.toString());
            }
            List<String> numbers = page.select("a[href*=/figures/" + code + "?]:not([href*=&type=])")
                    .eachText();
            same(
                    "page of the year",
                    figure,
                    when,
                    numbers.stream().distinct().toList(),
                    number == 0 ? List.of() : List.of(number.toString()));
            JsonNode behind = json("/api/v1/reports/annual/2026/figures/" + code + asked + "&limit=500")
                    .required("items");
            same(
                    "list behind the figure",
                    figure,
                    when,
                    behind.valueStream()
                            .mapToInt(draft -> draft.required("counts").asInt())
                            .sum(),
                    number);
        });
    }

    private static int sum(Map<ConsultationId, Account> accounts, ToIntFunction<Account> figure) {
        return accounts.values().stream().mapToInt(figure).sum();
    }

    private static JsonNode either(JsonNode object, String name, String orName) {
        return object.has(name) ? object.get(name) : object.required(orName);
    }

    private void same(String where, Object of, String when, Object told, Object counted) {
        compared++;
        if (!Objects.equals(told, counted)) {
            differences.add("%s, %s, %s: told %s, counted %s".formatted(where, of, when, told, counted));
        }
    }

    private static ReportFigures figures(JsonNode it) {
        return new ReportFigures(
                it.required("received").asInt(),
                it.required("accepted").asInt(),
                it.required("partlyAccepted").asInt(),
                it.required("rejected").asInt(),
                it.required("noted").asInt(),
                it.required("outOfScope").asInt(),
                it.required("unanswered").asInt(),
                it.required("withdrawn").asInt());
    }

    private static ReportFigures figures(NamedCsvRecord it) {
        return new ReportFigures(
                Integer.parseInt(it.getField("received")),
                Integer.parseInt(it.getField("accepted")),
                Integer.parseInt(it.getField("partly_accepted")),
                Integer.parseInt(it.getField("rejected")),
                Integer.parseInt(it.getField("noted")),
                Integer.parseInt(it.getField("out_of_scope")),
                Integer.parseInt(it.getField("unanswered")),
                Integer.parseInt(it.getField("withdrawn")));
    }

    private static ReportFigures counted(Stream<JsonNode> comments, String field) {
        return RandomBook.counted(
                comments.map(comment -> code(comment.required(field).asString()))
                        .toList());
    }

    private ReportFigures csv(String path, String column) {
        return RandomBook.counted(
                rows(path).stream().map(row -> code(row.getField(column))).toList());
    }

    /** By its code, or by its English name. */
    private static String code(String written) {
        return ANSWERS.stream()
                .filter(answer -> answer.equalsIgnoreCase(written)
                        || ENGLISH.name("answer", answer).equals(written))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no answer: " + written));
    }

    /** The table of sums on a page: its parts in their order, and its foot. */
    private ReportFigures page(String path) {
        Document page = html(path);
        if (page.select(TOTALS).isEmpty()) {
            return RandomBook.counted(List.of());
        }
        List<Integer> cells = page.selectFirst(TOTALS).select("td.n").eachText().stream()
                .map(text -> Integer.valueOf(text.replaceAll("[^0-9]", "")))
                .toList();
        return new ReportFigures(
                cells.get(7),
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5),
                cells.get(6));
    }

    /** Of the document: a row a kind of contributor, with its total and a column a standing. */
    private static void participation(Document report, Map<ContributorKind, Integer> kinds, List<String> parts) {
        Element table = report.select("table").stream()
                .filter(each -> (each.attr("aria-label")
                                + each.select("caption").text())
                        .equals(ENGLISH.say("file.participation")))
                .findFirst()
                .orElse(null);
        if (table == null) {
            return;
        }
        List<String> heads = table.select("thead th").eachText();
        for (Element row : table.select("tbody tr")) {
            List<String> cells = row.select("th, td").eachText();
            if (cells.size() < heads.size()) {
                continue;
            }
            for (ContributorKind kind : ContributorKind.values()) {
                if (ENGLISH.name("kind", kind).equals(cells.getFirst())) {
                    kinds.put(kind, Integer.valueOf(cells.get(1)));
                }
            }
            for (int i = 2; i < heads.size(); i++) {
                for (int n = 0; n < Integer.parseInt(cells.get(i)); n++) {
                    parts.add(code(heads.get(i)));
                }
            }
        }
    }

    private JsonNode json(String path) {
        return JSON.readTree(text(path, "application/json"));
    }

    private Document html(String path) {
        return Jsoup.parse(text(path, "text/html"));
    }

    private List<NamedCsvRecord> rows(String path) {
        String csv = text(path, "text/csv").replace("\uFEFF", "");
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    }

    private String text(String path, String type) {
        byte[] body = side.http()
                .get()
                .uri(side.address(english(path)))
                .header("Accept", type)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return new String(body, StandardCharsets.UTF_8);
    }

    private int status(String path) {
        return side.http()
                .get()
                .uri(side.address(english(path)))
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }

    private static String english(String path) {
        return path.contains("lang=") ? path : path + "&lang=en";
    }
}
