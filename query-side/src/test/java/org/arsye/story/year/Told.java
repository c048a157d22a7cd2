package org.arsye.story.year;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arsye.story.Arsye;
import org.arsye.story.Visitor;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;

/** What the product tells anybody, held to the raw events, as of a moment. */
public final class Told {

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
    private final Map<String, Integer> compared = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();

    public Told(Arsye arsye, RawEvents raw) {
        anybody = Visitor.of(arsye);
        this.raw = raw;
    }

    /** Everything, as of that position. */
    public void compare(long asOf) throws Exception {
        var opened = raw.opened(asOf);
        var figures = raw.figures(asOf);
        var reports = raw.reports(asOf);
        var register = register(asOf);
        register.forEach((id, told) -> same(asOf, "register", id, Figures.in(told.required("totals")), figures));
        var asPrinted = new HashMap<Long, Map<String, Figures>>();
        for (var id : opened.keySet()) {
            same(asOf, "in the register", id, register.containsKey(id), true);
            var path = "/api/v1/consultations/" + id;
            same(asOf, "consultation", id, Figures.in(json(path, asOf).required("totals")), figures);
            same(asOf, "list of comments", id, listed(path + "/comments", asOf), figures);
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
        compared.merge(where, 1, Integer::sum);
        if (!counted.equals(told)) {
            differences.add("%s of %s as of %d: told %s, counted %s".formatted(where, what, asOf, told, counted));
        }
    }

    private Map<String, JsonNode> register(long asOf) throws Exception {
        var all = new HashMap<String, JsonNode>();
        for (var item : items("/api/v1/consultations?limit=500&asOf=" + asOf)) {
            all.put(item.required("id").asString(), item);
        }
        return all;
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

    private List<JsonNode> items(String path) throws Exception {
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
        if (html.select("table.sums").isEmpty()) {
            assertThat(html.select("p.empty").size()).as(path).isPositive();
            return Figures.NONE;
        }
        var cells = html.selectFirst("table.sums").select("td.n").eachText().stream()
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

    /** What the product tells otherwise than the raw events. */
    public List<String> differences() {
        return differences;
    }

    /** How many figures were compared where. */
    public Map<String, Integer> summary() {
        return compared;
    }
}
