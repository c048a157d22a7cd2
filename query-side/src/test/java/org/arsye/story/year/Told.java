package org.arsye.story.year;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arsye.story.Arsye;
import org.arsye.story.Visitor;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;

/** What the product tells anybody, held to the raw events, as of a moment. */
public final class Told {

    /** There are other tables with sums on a page; this one says so. */
    private static final String TOTALS = "table.sums:has(caption:containsOwn(Every comment is counted once))";

    private static final Map<String, String> IN_ENGLISH = Map.of(
            "Accepted", "accepted",
            "Partly accepted", "partly_accepted",
            "Rejected", "rejected",
            "Noted", "noted",
            "Out of scope", "out_of_scope",
            "Not answered yet", "unanswered",
            "Withdrawn by its author", "withdrawn");

    private final Visitor anybody;
    private final RawEvents raw;
    private final Comparison comparison;
    private final ToldOfTheYear year;
    private final ToldOfPlans plans;
    private final ToldOfStandards standards;

    public Told(Arsye arsye, RawEvents raw, Comparison comparison) {
        anybody = Visitor.of(arsye);
        this.raw = raw;
        this.comparison = comparison;
        year = new ToldOfTheYear(anybody, raw, comparison);
        plans = new ToldOfPlans(anybody, raw, comparison);
        standards = new ToldOfStandards(anybody, raw, comparison);
    }

    /** Everything, as of that position. */
    public void compare(long asOf) throws Exception {
        year.live(asOf);
        plans.compare(asOf);
        var opened = raw.opened(asOf);
        var figures = raw.figures(asOf);
        var reports = raw.reports(asOf);
        var methods = raw.methods(asOf);
        standards.compare(asOf, figures);
        var register = register(asOf);
        register.forEach((id, told) -> same(asOf, "register", id, Figures.in(told.required("totals")), figures));
        var asPrinted = new HashMap<Long, Map<String, Figures>>();
        for (var id : opened.keySet()) {
            same(asOf, "in the register", id, register.containsKey(id), true);
            var path = "/api/v1/consultations/" + id;
            same(asOf, "consultation", id, Figures.in(json(path, asOf).required("totals")), figures);
            same(asOf, "list of comments", id, listed(path + "/comments", asOf), figures);
            same(asOf, "methods and participants", id, methods(path, asOf), methods.getOrDefault(id, "0, 0"));
            same(asOf, "page", id, page("/consultations/" + id, asOf), figures);
            var report = reports.get(id);
            if (report == null) {
                same(
                        asOf,
                        "no report",
                        id,
                        anybody.get(path + "/report?asOf=" + asOf).status(),
                        404);
                continue;
            }
            if (!asPrinted.containsKey(report.asOf())) {
                asPrinted.put(report.asOf(), raw.figures(report.asOf()));
            }
            var then = asPrinted.get(report.asOf());
            var told = json(path + "/report", asOf);
            same(asOf, "version", id, told.required("version").asInt(), report.version());
            same(asOf, "report", id, Figures.in(told.required("figures")), then);
            same(
                    asOf,
                    "report.json",
                    id,
                    Figures.in(json(path + "/report.json", asOf).required("figures")),
                    then);
            same(asOf, "report.csv", id, csv(path + "/report.csv", asOf), then);
            same(asOf, "page of the report", id, page("/consultations/" + id + "/report", asOf), then);
        }
    }

    private void same(long asOf, String where, String id, Figures told, Map<String, Figures> figures) {
        same(asOf, where, id, told, figures.getOrDefault(id, Figures.NONE));
    }

    private void same(long asOf, String where, String what, Object told, Object counted) {
        comparison.same(asOf, where, what, told, counted);
    }

    private Map<String, JsonNode> register(long asOf) throws Exception {
        var all = new HashMap<String, JsonNode>();
        for (var item : items("/api/v1/consultations?limit=500&asOf=" + asOf)) {
            all.put(item.required("id").asString(), item);
        }
        return all;
    }

    /** How many methods there were, and how many people took part in all of them. */
    private String methods(String path, long asOf) throws Exception {
        var methods = items(path + "/methods?limit=500&asOf=" + asOf);
        return methods.size() + ", "
                + methods.stream()
                        .mapToInt(method -> method.path("total").asInt(0))
                        .sum();
    }

    /** Counted one by one, by what each is answered with. */
    private Figures listed(String path, long asOf) throws Exception {
        return counted(items(path + "?limit=500&asOf=" + asOf).stream()
                .map(item -> item.required("answer").asString()));
    }

    private Figures csv(String path, long asOf) throws Exception {
        var csv = anybody.get(path + "?lang=en&asOf=" + asOf).expect(200).body().replace("\uFEFF", "");
        return counted(CsvReader.builder().ofNamedCsvRecord(csv).stream()
                .map(row -> Objects.requireNonNull(IN_ENGLISH.get(row.getField("Outcome")), row::toString)));
    }

    private static Figures counted(Stream<String> each) {
        var answers = each.collect(Collectors.toMap(answer -> answer, answer -> 1, Integer::sum));
        return new Figures(
                answers.values().stream().mapToInt(Integer::intValue).sum(),
                answers.getOrDefault("accepted", 0),
                answers.getOrDefault("partly_accepted", 0),
                answers.getOrDefault("rejected", 0),
                answers.getOrDefault("noted", 0),
                answers.getOrDefault("out_of_scope", 0),
                answers.getOrDefault("unanswered", 0),
                answers.getOrDefault("withdrawn", 0));
    }

    /** @return how many there are */
    public int compareTheReportsOfTheYear() throws Exception {
        return year.versions();
    }

    private List<JsonNode> items(String path) throws Exception {
        return items(anybody, path);
    }

    /** All of a list, part by part. */
    static List<JsonNode> items(Visitor anybody, String path) throws Exception {
        var items = new ArrayList<JsonNode>();
        var page = anybody.get(path).expect(200).json();
        page.required("items").forEach(items::add);
        while (!page.path("next").asString("").isEmpty()) {
            page = anybody.get(path + "&cursor=" + page.required("next").asString())
                    .expect(200)
                    .json();
            page.required("items").forEach(items::add);
        }
        return items;
    }

    /** The table of sums on a page: its parts in their order, and its foot. */
    private Figures page(String path, long asOf) throws Exception {
        var page = anybody.send(anybody.request(path + "?lang=en&asOf=" + asOf)
                .header("Accept", "text/html")
                .GET());
        var html = Jsoup.parse(page.expect(200).body());
        if (html.select(TOTALS).isEmpty()) {
            assertThat(html.select("p.empty").size()).as(path).isPositive();
            return Figures.NONE;
        }
        var cells = html.selectFirst(TOTALS).select("td.n").eachText().stream()
                .map(text -> Integer.valueOf(text.replaceAll("[^0-9]", "")))
                .toList();
        assertThat(cells).as(path).hasSize(8);
        return new Figures(
                cells.get(7),
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5),
                cells.get(6));
    }

    private JsonNode json(String path, long asOf) throws Exception {
        return anybody.get(path + "?asOf=" + asOf).expect(200).json();
    }
}
