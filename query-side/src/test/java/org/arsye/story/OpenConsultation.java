package org.arsye.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Where a test only needs something to comment on: a body, its people, a consultation that is open. */
record OpenConsultation(String body, String consultation, Visitor administrator, Visitor clerk) {

    static OpenConsultation in(Arsye arsye) throws Exception {
        var administrator = Visitor.of(arsye).as(Arsye.ADMINISTRATOR, Arsye.PASSWORD);
        var body = administrator
                .post(
                        "/api/v1/public-bodies",
                        Map.of("names", Texts.in3("Komuna", "Opstina", "Municipality"), "kind", "municipality"))
                .expect(201)
                .id();
        administrator
                .post(
                        "/api/v1/public-bodies/" + body + "/officials",
                        Map.of(
                                "name",
                                "A clerk who does not exist",
                                "roles",
                                List.of("coordinator", "official", "approver"),
                                "username",
                                "the.clerk",
                                "password",
                                Arsye.PASSWORD))
                .expect(201);
        var clerk = Visitor.of(arsye).as("the.clerk", Arsye.PASSWORD);
        return new OpenConsultation(body, opened(clerk, body), administrator, clerk);
    }

    String path() {
        return "/api/v1/consultations/" + consultation;
    }

    String commentsPath() {
        return path() + "/comments";
    }

    private static String opened(Visitor clerk, String body) throws Exception {
        var id = clerk.post(
                        "/api/v1/consultations",
                        Map.of(
                                "publicBody",
                                body,
                                "title",
                                Texts.in3("Titulli", "Naslov", "Title"),
                                "summary",
                                Texts.in3("Permbledhja.", "Sazetak.", "Summary."),
                                "documentType",
                                "draft_law",
                                "contactRole",
                                "Zyra"))
                .expect(201)
                .id();
        clerk.post("/api/v1/consultations/" + id + "/documents", Texts.draftLaw())
                .expect(201);
        clerk.post(
                        "/api/v1/consultations/" + id + "/opening",
                        Map.of(
                                "lastDay", LocalDate.now().plusDays(20).toString(),
                                "what", Texts.in3("Cka.", "Sta.", "What."),
                                "why", Texts.in3("Pse.", "Zasto.", "Why."),
                                "howToTakePart", Texts.in3("Si.", "Kako.", "How.")))
                .expect(204);
        return id;
    }
}
