package org.arsye.story.year;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arsye.story.Visitor;
import tools.jackson.databind.JsonNode;

/**
 * What the scorecards tell, held to the raw events: how many consultations there are of each body, type and year and how many
 * are held to a regulation; that each number is the length of the list behind it; and two standards judged once more.
 */
final class ToldOfStandards {

    private static final String FACTS = """
            , d as (
                select p ->> 'consultationId' as id, p ->> 'publicBodyId' as body, lower(p ->> 'documentType') as type,
                    p ->> 'zone' as zone
                from e where type = 'ConsultationDrafted')
            , o as (
                select p ->> 'consultationId' as id, min((p ->> 'opensAt')::timestamptz) as at
                from e where type = 'ConsultationOpened' group by 1)
            , bound as (select p ->> 'consultationId' as id, p ->> 'pack' as pack from e where type = 'NormPackBound')
            , reported as (select distinct p ->> 'consultationId' as id from e where type = 'ReportPublished')
            select d.id, d.body, d.type, extract(year from o.at at time zone d.zone)::int::text, bound.pack,
                reported.id is not null
            from d join o on o.id = d.id left join bound on bound.id = d.id left join reported on reported.id = d.id""";

    private static final String BREACHES = """
            select p ->> 'consultationId' || ' ' || (p ->> 'standard') from e where type = 'StandardBreached'""";

    private final Visitor anybody;
    private final RawEvents raw;
    private final Comparison comparison;

    ToldOfStandards(Visitor anybody, RawEvents raw, Comparison comparison) {
        this.anybody = anybody;
        this.raw = raw;
        this.comparison = comparison;
    }

    private record Facts(String body, String type, String year, String pack, boolean reported) {}

    void compare(long asOf, Map<String, Figures> figures) throws Exception {
        var facts = facts(asOf);
        scorecard(asOf, "body", facts, Facts::body);
        scorecard(asOf, "type", facts, Facts::type);
        scorecard(asOf, "year", facts, Facts::year);
        var judged = Told.items(anybody, "/api/v1/scorecards/findings?limit=500&asOf=" + asOf);
        comparison.same(asOf, "list of all judged", "", judged.size(), facts.size());
        lists(asOf, judged);
        var breaches = raw.all(asOf, BREACHES, row -> true).keySet();
        var shown = new HashSet<String>();
        for (var one : judged) {
            var id = one.required("id").asString();
            standards(asOf, id, one, facts.get(id), figures.getOrDefault(id, Figures.NONE));
            for (var finding : one.required("findings")) {
                if (finding.has("breach")) {
                    shown.add(id + " " + finding.required("standard").asString());
                }
            }
        }
        comparison.same(asOf, "declared breaches (" + breaches.size() + ")", "", shown, breaches);
    }

    private Map<String, Facts> facts(long asOf) throws SQLException {
        return raw.all(
                asOf,
                FACTS,
                row -> new Facts(
                        row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getBoolean(6)));
    }

    private void scorecard(long asOf, String by, Map<String, Facts> facts, Function<Facts, String> key)
            throws Exception {
        var card = anybody.get("/api/v1/scorecards?by=" + by + "&asOf=" + asOf)
                .expect(200)
                .json();
        var told = new HashMap<String, Long>();
        for (var row : card.required("rows")) {
            told.put(
                    row.required("key").asString(),
                    row.required("consultations").asLong());
            parts(asOf, by, row);
        }
        comparison.same(
                asOf,
                "scorecard",
                by,
                told,
                facts.values().stream().collect(Collectors.groupingBy(key, Collectors.counting())));
        var total = card.required("total");
        parts(asOf, by, total);
        comparison.same(
                asOf, "scorecard", "total", total.required("consultations").asInt(), facts.size());
        comparison.same(
                asOf,
                "scorecard",
                "held to no regulation",
                total.required("overall").required("notJudged").asLong(),
                facts.values().stream().filter(one -> one.pack() == null).count());
    }

    /** They add up to the consultations of the row. */
    private void parts(long asOf, String by, JsonNode row) {
        int sum = 0;
        for (var part : row.required("overall")) {
            sum += part.asInt();
        }
        comparison.same(
                asOf,
                "parts of a scorecard",
                by,
                sum,
                row.required("consultations").asInt());
    }

    /** Each number of a standard, by the list that it leads to. */
    private void lists(long asOf, List<JsonNode> judged) throws Exception {
        var counted = new HashMap<String, Integer>();
        for (var one : judged) {
            for (var finding : one.required("findings")) {
                counted.merge(
                        String.join(
                                " ",
                                one.required("pack").required("id").asString(),
                                finding.required("standard").asString(),
                                finding.required("verdict").asString()),
                        1,
                        Integer::sum);
            }
        }
        var card = anybody.get("/api/v1/scorecards?asOf=" + asOf).expect(200).json();
        for (var standard : card.required("standards")) {
            for (var verdict : standard.required("verdicts").properties()) {
                var code = verdict.getKey().replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
                var key = String.join(
                        " ",
                        standard.required("pack").asString(),
                        standard.required("standard").asString(),
                        code);
                comparison.same(
                        asOf, "number of a standard", key, verdict.getValue().asInt(), counted.getOrDefault(key, 0));
            }
        }
    }

    private void standards(long asOf, String id, JsonNode one, Facts facts, Figures figures) {
        comparison.same(
                asOf,
                "regulation of a consultation",
                id,
                one.path("pack").path("id").asString("none"),
                facts.pack() == null ? "none" : facts.pack());
        for (var finding : one.required("findings")) {
            var verdict = finding.required("verdict").asString();
            boolean met = finding.path("looksLike").asString(verdict).equals("met");
            switch (finding.required("rule").asString()) {
                case "report_published" -> comparison.same(asOf, "standard of the report", id, met, facts.reported());
                case "every_comment_answered" -> {
                    // Where nobody has said anything yet it is not due, as long as somebody may.
                    if (figures.received() > figures.withdrawn()) {
                        comparison.same(asOf, "standard of the answers", id, met, figures.unanswered() == 0);
                    }
                }
                default -> {
                    // Judged by what stands in the notice, in plans and calendars: not counted again here.
                }
            }
            if (!finding.required("verified").asBoolean()) {
                comparison.same(asOf, "nothing unread is called not met", id, verdict.equals("not_met"), false);
            }
        }
    }
}
