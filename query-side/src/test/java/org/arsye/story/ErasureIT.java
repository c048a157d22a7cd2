package org.arsye.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person who wrote something, looks at it in her own room, is forgotten, and of whom nothing is left but a number. */
class ErasureIT {

    private static final String NAME = "Mirlindë Sintetike-Harro";
    private static final String STREET = "rruga e Qershive te Bardha 4711";
    private static final String TEXT = "Banoj në " + STREET + " dhe dua hije.";
    private static final List<String> PLANTED = List.of(NAME, STREET, "Sintetike-Harro");

    @TempDir
    Path folder;

    @Test
    void a_person_is_forgotten_and_everything_that_proves_the_rest_stays() throws Exception {
        try (var arsye = Arsye.withAdministrator(folder)) {
            arsye.start();
            var open = OpenConsultation.in(arsye);
            var anybody = Visitor.of(arsye);
            var comment = anybody.post(
                            open.commentsPath(),
                            "the key of her browser",
                            Map.of(
                                    "text",
                                    TEXT,
                                    "language",
                                    "sq",
                                    "contributor",
                                    Map.of("kind", "citizen", "publication", "named", "name", NAME)))
                    .expect(201);
            var id = comment.id();
            var number = comment.json().required("number").asString();
            var secret = comment.json().required("withdrawalSecret").asString();
            long position = comment.json().required("position").asLong();
            var page = anybody.getAfter(position, "/api/v1/comments/" + id)
                    .expect(200)
                    .body();
            assertThat(page).contains(STREET).contains(NAME);
            var entries = entries(anybody, position);

            var room = new Room(arsye);
            assertThat(room.post("/mine", Map.of("number", number, "secret", "0".repeat(26)))
                            .headers()
                            .firstValue("location"))
                    .get()
                    .asString()
                    .startsWith("/mine?draft=");
            assertThat(room.post("/mine", Map.of("number", "00A-3K7", "secret", secret))
                            .headers()
                            .firstValue("location"))
                    .get()
                    .asString()
                    .startsWith("/mine?draft=");
            assertThat(room.get("/mine/data.json").statusCode()).isEqualTo(404);
            var entered =
                    room.post("/mine", Map.of("number", number.toLowerCase(java.util.Locale.ROOT), "secret", secret));
            assertThat(entered.statusCode()).isEqualTo(303);
            assertThat(entered.headers().allValues("set-cookie").toString())
                    .contains("arsye_mine=", "HTTPOnly", "SameSite=Strict", "Path=/mine", "Max-Age=3600")
                    .doesNotContain(secret);
            assertThat(room.get("/mine").body()).contains(STREET).contains(NAME);
            assertThat(room.get("/mine/data.json").body())
                    .contains(STREET)
                    .contains(NAME)
                    .contains("CommentSubmitted");
            assertThat(room.get("/mine/receipt").body()).startsWith("c2sp.org/tlog-proof@v1\n");

            var erased = room.post("/mine/erasure", Map.of("scope", "contribution"));
            assertThat(erased.headers().firstValue("location")).get().asString().startsWith("/mine?after=");
            Answer now = null;
            for (int attempt = 0; attempt < 100; attempt++) {
                now = anybody.get("/api/v1/comments/" + id);
                if (now.body().contains("\"erased\"")) {
                    break;
                }
                Thread.onSpinWait();
                java.util.concurrent.TimeUnit.MILLISECONDS.sleep(200);
            }
            assertThat(now.body()).contains("\"textState\":\"erased\"").contains("XK-LPPD-REQUEST");
            assertThat(now.body()).doesNotContain(STREET).doesNotContain(NAME);
            for (var address : List.of(
                    "/comments/" + id,
                    "/comments/" + id + "?asOf=" + position,
                    "/consultations/" + open.consultation() + "/comments?lang=en",
                    open.commentsPath() + "?q=Qershive",
                    open.commentsPath() + "?asOf=" + position,
                    "/mine",
                    "/mine/data.json")) {
                assertThat(room.get(address).body())
                        .as(address)
                        .doesNotContain(STREET)
                        .doesNotContain(NAME);
            }
            assertThat(anybody.get("/comments/" + id + "?lang=en").body())
                    .contains("The text was erased on")
                    .contains("Law No. 06/L-082");
            assertThat(entries(anybody, position))
                    .as("not a byte of the entries has changed")
                    .startsWith(entries);
            assertThat(anybody.get("/ledger/disclosures/" + position).status()).isEqualTo(410);
            assertThat(Dump.tablesWith(arsye, PLANTED)).isEmpty();
            assertThat(Dump.filesWith(folder, PLANTED)).isEmpty();
        }
    }

    /** The entries up to a position, as anybody gets them, but for what is behind it. */
    private static String entries(Visitor anybody, long position) throws Exception {
        for (int attempt = 0; attempt < 100; attempt++) {
            var checkpoint = anybody.get("/ledger/checkpoint");
            if (checkpoint.status() == 200) {
                long size = Long.parseLong(checkpoint.body().split("\n")[1]);
                if (size > position) {
                    var bundle = anybody.get("/ledger/tile/entries/000.p/" + size)
                            .expect(200)
                            .body();
                    return bundle.substring(0, bundle.indexOf("\"position\":" + position + ","));
                }
            }
            java.util.concurrent.TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new AssertionError("no checkpoint");
    }

    /** A browser: it keeps cookies and sends the token of a page along. */
    private static final class Room {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .build();
        private final Arsye arsye;

        Room(Arsye arsye) {
            this.arsye = arsye;
        }

        HttpResponse<String> get(String path) throws Exception {
            return client.send(
                    HttpRequest.newBuilder(arsye.address().resolve(path)).build(), BodyHandlers.ofString());
        }

        HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
            var page = get("/mine").body();
            int at = page.indexOf("name=\"_csrf\" value=\"") + "name=\"_csrf\" value=\"".length();
            var csrf = page.substring(at, page.indexOf('"', at));
            var form = fields.entrySet().stream()
                            .map(field ->
                                    field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                            .collect(Collectors.joining("&"))
                    + "&_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8);
            return client.send(
                    HttpRequest.newBuilder(arsye.address().resolve(path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
