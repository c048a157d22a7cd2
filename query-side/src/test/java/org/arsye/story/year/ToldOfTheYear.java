package org.arsye.story.year;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.arsye.story.Visitor;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;

/** What the reports of the year tell, on their pages and as data, held to the count over the raw events. */
final class ToldOfTheYear {

    private static final List<String> PACKS = List.of("XK-GOV-05-2016", "XK-MUN-06-2018", "AL-146-2014");
    private static final int YEAR = WorkingDays.YEAR;

    private final Visitor anybody;
    private final RawEvents raw;
    private final Comparison comparison;

    ToldOfTheYear(Visitor anybody, RawEvents raw, Comparison comparison) {
        this.anybody = anybody;
        this.raw = raw;
        this.comparison = comparison;
    }

    /** The figures that the record gives as of a position, and what stands behind each of them. */
    void live(long asOf) throws Exception {
        for (var pack : PACKS) {
            for (int year : List.of(YEAR, YEAR + 1)) {
                var counted = RawYear.figures(raw, pack, year, asOf);
                var asked = "?state=live&pack=" + pack + "&asOf=" + asOf;
                annual(asOf, year + " " + pack, "/api/v1/reports/annual/" + year + asked, counted);
                page(asOf, year + " " + pack, "/reports/" + year + asked + "&lang=en", counted);
                behind(asOf, pack, year, counted.get("total"));
            }
        }
    }

    /** Each version that was published, now: the figures of its own position, whatever came after. */
    int versions() throws Exception {
        int compared = 0;
        for (var report : items("/api/v1/reports/annual")) {
            var body = report.path("publicBodyId").asString("");
            for (var version : report.required("versions")) {
                var pack = report.required("normPack").asString();
                long asOf = version.required("asOf").asLong();
                var counted = RawYear.figures(raw, pack, YEAR, asOf);
                var path = "/api/v1/reports/annual/" + YEAR + "?pack=" + pack + "&version="
                        + version.required("version").asInt() + (body.isEmpty() ? "" : "&body=" + body);
                var total = anybody.get(path).expect(200).json().required("figures");
                comparison.same(
                        asOf,
                        "published report of a year",
                        pack + " " + body,
                        figures(total),
                        counted.getOrDefault(body.isEmpty() ? "total" : "total/body " + body, RawYear.nothing()));
                compared++;
            }
        }
        return compared;
    }

    private void annual(long asOf, String what, String path, Map<String, Map<String, Integer>> counted)
            throws Exception {
        var told = new TreeMap<String, Map<String, Integer>>();
        var annual = anybody.get(path).expect(200).json();
        told.put("total", figures(annual.required("figures")));
        for (var part : annual.required("byBody")) {
            told.put("total/body " + part.required("publicBodyId").asString(), figures(part.required("figures")));
        }
        for (var part : annual.required("byType")) {
            told.put(
                    "total/type " + part.required("documentType").asString().toUpperCase(Locale.ROOT),
                    figures(part.required("figures")));
        }
        everyPart(asOf, "report of a year", what, told, counted);
    }

    /** Every number on the page that leads anywhere, by where it leads to; what is not there counts nothing. */
    private void page(long asOf, String what, String path, Map<String, Map<String, Integer>> counted) throws Exception {
        var html = anybody.send(
                        anybody.request(path).header("Accept", "text/html").GET())
                .expect(200)
                .body();
        for (var link : Jsoup.parse(html).select("a[href*=/figures/]")) {
            var href = link.attr("href");
            var figure = href.replaceAll(".*/figures/([a-z_]+).*", "$1").toUpperCase(Locale.ROOT);
            var part = href.contains("&body=")
                    ? "total/body " + href.replaceAll(".*&body=([0-9a-f-]+).*", "$1")
                    : href.contains("&type=")
                            ? "total/type "
                                    + href.replaceAll(".*&type=([a-z_]+).*", "$1")
                                            .toUpperCase(Locale.ROOT)
                            : "total";
            comparison.same(
                    asOf,
                    "page of the report of a year",
                    what + " " + part + " " + figure,
                    Integer.valueOf(link.text().replaceAll("[^0-9]", "")),
                    counted.get(part).get(figure));
        }
    }

    /** The lists behind the figures: what each draft in them adds makes the figure. */
    private void behind(long asOf, String pack, int year, Map<String, Integer> total) throws Exception {
        for (var figure : total.entrySet()) {
            var path = "/api/v1/reports/annual/" + year + "/figures/"
                    + figure.getKey().toLowerCase(Locale.ROOT) + "?limit=500&pack=" + pack + "&asOf=" + asOf;
            int sum = items(path).stream()
                    .mapToInt(draft -> draft.required("counts").asInt())
                    .sum();
            comparison.same(asOf, "list behind a figure", pack + " " + figure.getKey(), sum, figure.getValue());
        }
    }

    /** Parts of which nothing is counted may be left out. */
    private void everyPart(
            long asOf,
            String where,
            String what,
            Map<String, Map<String, Integer>> told,
            Map<String, Map<String, Integer>> counted) {
        counted.forEach((part, figures) -> {
            if (part.equals("total") || figures.values().stream().anyMatch(figure -> figure > 0)) {
                comparison.same(asOf, where, what + " " + part, told.get(part), figures);
            }
        });
        told.keySet().forEach(part -> comparison.same(asOf, where, what + " " + part, counted.containsKey(part), true));
    }

    private static Map<String, Integer> figures(JsonNode figures) {
        var all = new TreeMap<String, Integer>();
        figures.properties()
                .forEach(figure -> all.put(
                        figure.getKey().toUpperCase(Locale.ROOT),
                        figure.getValue().asInt()));
        return all;
    }

    private List<JsonNode> items(String path) throws Exception {
        return Told.items(anybody, path);
    }
}
