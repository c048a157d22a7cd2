package org.arsye.story.year;

import static org.arsye.story.year.WorkingDays.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A draft on its way to a consultation, or past one. */
final class Draft {

    final String name;
    final String body;
    final Chance chance;
    private final Words.Subject subject;
    private final int number;
    private final String type;
    private final int articles;

    Draft(long seed, int number, String type) {
        name = "c" + number;
        chance = new Chance(seed, name);
        body = Bodies.busy(chance);
        subject = chance.of(Words.SUBJECTS);
        articles = chance.between(2, 9);
        this.number = number;
        this.type = type;
    }

    /** Drafted, and its text published, on one day. */
    List<Step> steps(LocalDate day) {
        var drafting = new LinkedHashMap<String, Object>();
        drafting.put("publicBody", "{" + body + "}");
        drafting.put("title", Words.title(subject, number));
        drafting.put("summary", about("Projekti rregullon", "Nacrt govori o", "The draft is on"));
        drafting.put("documentType", type);
        drafting.put("normPack", Bodies.pack(body));
        drafting.put("contactRole", "Zyra ligjore sintetike");
        return List.of(
                Step.making(name, "ConsultationDrafted", at(day, 9), name, clerk(), "/api/v1/consultations", drafting),
                new Step(at(day, 9), name, clerk(), "POST", path("/documents"), text(), null, 201, "DocumentAdded"));
    }

    private Map<String, Object> text() {
        return Map.of(
                "kind",
                "draft",
                "title",
                Words.title(subject, number),
                "articles",
                IntStream.rangeClosed(1, articles).mapToObj(this::article).toList());
    }

    /** What was said at a meeting, in one article. */
    Map<String, Object> minutes() {
        return Map.of(
                "kind",
                "minutes",
                "title",
                Words.in3("Procesverbal sintetik", "Sintetički zapisnik", "Synthetic minutes"),
                "articles",
                List.of(article(chance.between(1, 99))));
    }

    private Map<String, Object> article(int article) {
        var paragraph = about("Ky nen flet për", "Ovaj član govori o", "This article speaks of");
        return Map.of(
                "heading",
                Words.in3("Neni " + article, "Član " + article, "Article " + article),
                "paragraphs",
                List.of(Map.of("text", paragraph)));
    }

    /** As a plan of its body announces it, for that quarter. */
    Map<String, Object> planned(int quarter) {
        return Map.of(
                "documentType",
                type,
                "title",
                Words.title(subject, number),
                "expectedQuarter",
                quarter,
                "contactRole",
                "Zyra ligjore sintetike");
    }

    Map<String, String> about(String sq, String sr, String en) {
        return Words.about(sq, sr, en, subject);
    }

    /** A provision of it, or null for the whole. */
    String provision(Chance chance) {
        int article = chance.between(0, articles);
        return article == 0 ? null : chance.in100(50) ? "art_" + article : "art_" + article + "__para_1";
    }

    String clerk() {
        return Bodies.clerk(body);
    }

    String path(String rest) {
        return "/api/v1/consultations/{" + name + "}" + rest;
    }

    Step step(String yields, Instant at, String rest, Map<String, Object> body) {
        return Step.doing(yields, at, name, clerk(), path(rest), body);
    }

    static Map<String, Object> with(Map<String, Object> body, String key, Object value) {
        var more = new LinkedHashMap<>(body);
        more.put(key, value);
        return more;
    }
}
