package org.arsye.story;

import java.util.List;
import java.util.Map;

/** What the people of the story write. The planted words occur nowhere else, so that finding one means a leak. */
final class Texts {

    static final String CITIZEN = "Qytetarja Zhvillimqershi";
    static final String ASSOCIATION = "Shoqata Vjollcapranvere";
    static final String OFFICIAL = "Zyrtarja Gurkuqezymbyl";
    static final String COORDINATOR = "Koordinatori Mollebardhe";
    static final String APPROVER = "Miratuesja Dardhelumi";

    static final String ON_ARTICLE_7 =
            "Neni shtate te permende edhe bibliotekat levizese, per fshatrat kumbulleqershor.";
    static final String ON_THE_WHOLE = "The whole draft forgets readers who cannot come by day: elderflowerlantern.";
    static final String UNPUBLISHED = "Molim da se ovo ne objavljuje: visnjevkatrg.";
    static final String REGRETTED = "I take this back at once: thistlewindmill.";
    static final String WORDING = "(3) Bibliotekat levizese jane pjese e rrjetit arrekristal.";
    static final String GROUND = "Pranohet: rrjeti pa bibliotekat levizese nuk i arrin fshatrat shelgujeshil.";

    /** Each is a word that only a person's text or name holds. */
    static final List<String> PLANTED = List.of(
            "Zhvillimqershi",
            "Vjollcapranvere",
            "Gurkuqezymbyl",
            "Mollebardhe",
            "Dardhelumi",
            "kumbulleqershor",
            "elderflowerlantern",
            "visnjevkatrg",
            "thistlewindmill",
            "arrekristal",
            "shelgujeshil");

    private Texts() {}

    static Map<String, String> in3(String sq, String sr, String en) {
        return Map.of("sq", sq, "sr", sr, "en", en);
    }

    static Map<String, String> because(String reason) {
        return in3(
                "Arsyeja e ketij hapi eshte kjo: " + reason + ", dhe thuhet haptas.",
                "Razlog za ovaj korak je sledeci: " + reason + ", i kaze se otvoreno.",
                "The reason for this step is this: " + reason + ", and it is said openly.");
    }

    static Map<String, String> justification(String albanian) {
        return Map.of(
                "sq",
                albanian,
                "sr",
                "Obrazlozenje: mreza mora da stigne i do sela, zato se tekst clana menja ili ostaje ovakav.");
    }

    static Map<String, Object> comment(String text, String provision, String kind, String name, String publication) {
        var contributor = name == null
                ? Map.of("kind", kind, "publication", publication)
                : Map.of("kind", kind, "name", name, "publication", publication);
        return provision == null
                ? Map.of("text", text, "language", "sq", "contributor", contributor)
                : Map.of(
                        "text", text,
                        "language", "sq",
                        "provision", provision,
                        "proposedWording", WORDING,
                        "contributor", contributor);
    }

    static Map<String, Object> draftLaw() {
        return Map.of(
                "kind", "draft",
                "title", in3("Projektligji per bibliotekat", "Nacrt zakona o bibliotekama", "Draft law on libraries"),
                "articles",
                        java.util.stream.IntStream.rangeClosed(1, 8)
                                .mapToObj(Texts::article)
                                .toList());
    }

    private static Map<String, Object> article(int number) {
        return Map.of(
                "heading", in3("Neni " + number, "Clan " + number, "Article " + number),
                "paragraphs",
                        List.of(
                                Map.of("text", in3("Paragrafi i pare.", "Prvi stav.", "First paragraph.")),
                                Map.of("text", in3("Paragrafi i dyte.", "Drugi stav.", "Second paragraph."))));
    }
}
