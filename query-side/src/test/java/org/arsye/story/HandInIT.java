package org.arsye.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comments received elsewhere go in as a file and come out of the API character for character. */
class HandInIT {

    /** Three public conversations as another platform exported them (CC BY 4.0, The Computational Democracy Project). */
    private static final Path CONVERSATIONS = Path.of("..", "..", "shared", "data", "polis");

    private static final String STRANGE = "ë ç đ ž š ć č ђ «“”»\u2028\u202E🌳 'x' \"quoted\",\r\nsecond; line\n";

    @TempDir
    Path folder;

    @Test
    void a_row_is_answered_each_and_the_text_is_kept() throws Exception {
        try (var arsye = Arsye.withAdministrator(folder)) {
            arsye.start();
            var open = OpenConsultation.in(arsye);
            a_small_file_twice(open);
            the_same_from_the_desk(open);
            whole_conversations(open);
        }
    }

    private static void a_small_file_twice(OpenConsultation open) throws Exception {
        var file = "text,provision,receivedAt\n\"" + STRANGE.replace("\"", "\"\"") + "\",art_1,2026-01-31\n"
                + "Nowhere,art_99,\n" + "Later,,2999-01-01\n";
        var first = handIn(open, "?channel=post", "small", file.getBytes(StandardCharsets.UTF_8));
        assertThat(first).hasSize(4);
        assertThat(first.get(0)).contains("\"row\":1,\"status\":\"recorded\"");
        assertThat(first.get(1)).contains("\"row\":2,\"status\":\"refused\"").contains("UNKNOWN_PROVISION");
        assertThat(first.get(2)).contains("\"row\":3,\"status\":\"refused\"").contains("RECEIVED_IN_FUTURE");
        assertThat(first.get(3)).contains("\"rows\":3,\"recorded\":1,\"refused\":2,\"skipped\":0");

        var again = handIn(open, "?channel=post", "small", file.getBytes(StandardCharsets.UTF_8));
        assertThat(again.get(0)).contains("\"status\":\"already_recorded\"");
        assertThat(texts(open)).containsExactly(STRANGE);
    }

    private static void the_same_from_the_desk(OpenConsultation open) throws Exception {
        var form = "--x\r\nContent-Disposition: form-data; name=\"channel\"\r\n\r\nmeeting\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\ntext\nFrom the meeting\n\"\"\n\r\n--x--\r\n";
        var page = open.clerk()
                .raw(
                        "/desk/consultations/" + open.consultation() + "/hand-in",
                        "multipart/form-data; boundary=x",
                        form.getBytes(StandardCharsets.UTF_8))
                .expect(200)
                .body();
        assertThat(page).contains("<h2>").contains("</html>").contains("/desk/consultations/" + open.consultation());
        assertThat(texts(open)).contains("From the meeting").hasSize(2);
    }

    private static void whole_conversations(OpenConsultation open) throws Exception {
        assumeTrue(
                Files.isDirectory(CONVERSATIONS),
                "skipped in part: there is no folder "
                        + CONVERSATIONS.toAbsolutePath().normalize() + " with exported conversations to hand in");
        var expected = new ArrayList<>(texts(open));
        try (Stream<Path> files = Files.walk(CONVERSATIONS)) {
            for (var file : files.filter(path -> path.endsWith("comments.csv")).toList()) {
                var lines = handIn(open, "?channel=other_platform&language=en", null, Files.readAllBytes(file));
                assertThat(lines.getLast()).contains("\"refused\":0,\"skipped\":0");
                expected.addAll(Csv.column(Files.readString(file), "comment-body"));
            }
        }
        assertThat(texts(open)).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<String> handIn(OpenConsultation open, String options, String key, byte[] file)
            throws Exception {
        var request = open.clerk()
                .request(open.path() + "/hand-ins" + options)
                .header("Content-Type", "text/csv")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(file));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return open.clerk().send(request).expect(200).body().lines().toList();
    }

    private static List<String> texts(OpenConsultation open) throws Exception {
        var last = open.clerk()
                .post(open.commentsPath(), Texts.comment("A mark.", null, "citizen", null, "anonymous"))
                .expect(201);
        open.clerk().getAfter(last.position(), open.commentsPath() + "?limit=1").expect(200);
        var texts = new ArrayList<String>();
        var path = open.commentsPath() + "?limit=500";
        while (path != null) {
            var page = open.clerk().get(path).expect(200).json();
            for (var item : page.required("items")) {
                texts.add(item.required("text").asString());
            }
            var next = page.path("next").asString("");
            path = next.isEmpty() ? null : open.commentsPath() + "?limit=500&cursor=" + next;
        }
        texts.removeIf("A mark."::equals);
        return texts;
    }

    /** As little of CSV (RFC 4180) as the test needs, so that it does not trust the reader it tests. */
    private static final class Csv {

        static List<String> column(String file, String name) {
            var rows = rows(file);
            var place = rows.getFirst().indexOf(name);
            return rows.stream().skip(1).map(row -> row.get(place)).toList();
        }

        private static List<List<String>> rows(String file) {
            var rows = new ArrayList<List<String>>();
            var row = new ArrayList<String>();
            var field = new StringBuilder();
            var quoted = false;
            for (int i = 0; i < file.length(); i++) {
                var c = file.charAt(i);
                if (quoted && c == '"' && i + 1 < file.length() && file.charAt(i + 1) == '"') {
                    field.append(c);
                    i++;
                } else if (c == '"') {
                    quoted = !quoted;
                } else if (!quoted && (c == ',' || c == '\n')) {
                    row.add(field.toString());
                    field.setLength(0);
                    if (c == '\n') {
                        rows.add(List.copyOf(row));
                        row.clear();
                    }
                } else if (quoted || c != '\r') {
                    field.append(c);
                }
            }
            return rows;
        }
    }
}
