package org.arsye.query.platform.frontdoor;

/** What is said when the command side is away, in one language. */
record Sentences(String language, String title, String detail) {

    private static final Sentences SQ = new Sentences(
            "sq",
            "Shërbimi nuk përgjigjet për momentin",
            "Ajo që dërguat ndoshta nuk u regjistrua. Provojeni përsëri pas pak; asnjë dërgim nuk regjistrohet dy herë"
                    + " me të njëjtin Idempotency-Key.");
    private static final Sentences SR = new Sentences(
            "sr",
            "Usluga trenutno ne odgovara",
            "To što ste poslali možda nije zabeleženo. Pokušajte ponovo za koji trenutak; sa istim Idempotency-Key"
                    + " ništa se ne beleži dva puta.");
    private static final Sentences EN = new Sentences(
            "en",
            "The service does not answer at the moment",
            "What you sent may not have been recorded. Try again in a moment; with the same Idempotency-Key nothing is"
                    + " recorded twice.");

    static Sentences in(String language) {
        return switch (language) {
            case "sr" -> SR;
            case "en" -> EN;
            default -> SQ;
        };
    }

    String problem() {
        return """
                {"type":"about:blank","status":503,"code":"COMMAND_SIDE_AWAY","title":"%s","detail":"%s"}""".formatted(title, detail);
    }

    String page() {
        return """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title></head>
                <body><main><h1>%s</h1><p>%s</p><p><a href="/">Arsye</a></p></main></body>
                </html>
                """.formatted(language, title, title, detail);
    }
}
