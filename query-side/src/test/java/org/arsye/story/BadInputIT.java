package org.arsye.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is sent, the answer is never a fault of ours: no 500 from a page or the API, and nothing told about our inside. */
class BadInputIT {

    private static final String ID = UUID.randomUUID().toString();

    /** Texts that are strange and yet may be somebody's: kept as they are, or refused with a reason. */
    private static final List<String> STRANGE = List.of(
            "\\u0000",
            "\\ud800",
            "\\udc00\\ud800",
            "\\u202e drejtimi \\u2066 i kundert",
            "'; drop table store.event; --",
            "\\\" or 1=1 --",
            "<script>alert(1)</script><img src=x onerror=alert(1)>",
            "${7*7} #{7*7} [[${7*7}]] {{7*7}}",
            "../../../etc/passwd",
            "\\ufeff\\ufffe\\uffff",
            "Z\\u0351\\u036b\\u0343\\u036a",
            "x".repeat(32_769),
            "ë".repeat(200_000),
            "x".repeat(1 << 20));

    private static final List<String> BODIES = List.of(
            "",
            " ",
            "null",
            "true",
            "7",
            "\"text\"",
            "[]",
            "{}",
            "{",
            "{\"text\":}",
            "{\"text\":1e999999}",
            "{\"text\":\"a\",\"text\":\"b\"}",
            "{\"text\":{\"a\":[1]},\"contributor\":\"x\",\"names\":7,\"roles\":\"x\",\"lastDay\":{},\"reason\":[]}",
            "{\"lastDay\":\"+999999999-12-31\",\"closesAt\":\"-1000000000-01-01T00:00:00Z\"}",
            "{\"publicBody\":\"not-an-id\",\"document\":\"\",\"outcome\":\"nonsense\",\"articles\":{\"a\":1}}",
            "[".repeat(100_000),
            "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000));

    @TempDir
    Path folder;

    private final List<String> faults = new ArrayList<>();

    @Test
    void bad_input_is_never_a_fault_of_ours() throws Exception {
        try (var arsye = Arsye.withAdministrator(folder)) {
            arsye.start();
            var open = OpenConsultation.in(arsye);
            var anybody = Visitor.of(arsye);
            for (var path : writes(open)) {
                for (var body : BODIES) {
                    note(anybody.raw(path, body));
                    note(open.clerk().raw(path, body));
                    note(open.administrator().raw(path, body));
                }
                note(open.clerk().raw(path, "application/json", new byte[] {'{', '"', (byte) 0xff, (byte) 0xc0}));
                note(open.clerk().raw(path, "text/csv", "a,b\n\"".getBytes(StandardCharsets.UTF_8)));
                note(open.clerk().raw(path, "not a type", new byte[0]));
            }
            for (var text : STRANGE) {
                everywhere(open, anybody, text);
            }
            for (var path : reads(open)) {
                note(anybody.get(path));
                note(open.clerk().get(path));
                note(anybody.send(anybody.request(path)
                        .header("Accept", "text/html")
                        .header("Accept-Language", "xx-;q=z,,")
                        .header("Cookie", "arsye_lang=%00; arsye_session=x; arsye_draft=ü; arsye_receipt=.")
                        .GET()));
            }
            forms(anybody, open);
            assertThat(faults).isEmpty();
        }
    }

    private static List<String> writes(OpenConsultation open) {
        var paths = new ArrayList<>(List.of(
                "/api/v1/tokens",
                "/api/v1/accounts",
                "/api/v1/public-bodies",
                "/api/v1/public-bodies/" + open.body() + "/officials",
                "/api/v1/public-bodies/" + open.body() + "/officials/" + ID + "/roles",
                "/api/v1/consultations",
                "/api/v1/comments/" + ID + "/withdrawal",
                "/api/v1/comments/" + ID + "/decisions",
                "/api/v1/comments/" + ID + "/decisions/" + ID + "/approval",
                "/api/v1/comments/not-an-id/decisions/%00/publication",
                "/api/v1/no-such-thing"));
        for (var what : List.of("documents", "opening", "extension", "report", "outcome", "comments", "hand-ins")) {
            paths.add(open.path() + "/" + what);
        }
        return paths;
    }

    /** In each field that takes text. What is accepted is read back as it was sent. */
    private void everywhere(OpenConsultation open, Visitor anybody, String text) throws Exception {
        var three = "{\"sq\":\"" + text + "\",\"sr\":\"" + text + "\",\"en\":\"" + text + "\"}";
        var comment = note(anybody.raw(
                open.commentsPath(),
                "{\"text\":\"" + text + "\",\"language\":\"sq\",\"proposedWording\":\"" + text
                        + "\",\"contributor\":{\"kind\":\"ngo\",\"name\":\"" + text
                        + "\",\"publication\":\"named\"}}"));
        for (var field : List.of("text", "language", "provision", "proposedWording")) {
            note(anybody.raw(open.commentsPath(), "{\"" + field + "\":\"" + text + "\"}"));
        }
        note(anybody.raw("/api/v1/tokens", "{\"username\":\"" + text + "\",\"password\":\"" + text + "\"}"));
        note(open.administrator().raw("/api/v1/public-bodies", "{\"names\":" + three + ",\"kind\":\"ministry\"}"));
        note(open.clerk().raw(open.path() + "/extension", "{\"lastDay\":\"2999-01-01\",\"reason\":" + three + "}"));
        if (comment.status() == 201) {
            var sent = Visitor.JSON.readTree("\"" + text + "\"").asString();
            var read = anybody.getAfter(comment.position(), "/api/v1/comments/" + comment.id());
            assertThat(read.expect(200).json().required("text").asString()).isEqualTo(sent);
            note(open.clerk()
                    .raw(
                            "/api/v1/comments/" + comment.id() + "/decisions",
                            "{\"outcome\":\"noted\",\"justification\":" + three + "}"));
            var page = anybody.get(
                    "/consultations/" + open.consultation() + "/decisions?lang=sq&after=" + comment.position());
            assertThat(note(page).body()).doesNotContain("<script>alert(1)", "<img src=x");
        }
    }

    private static List<String> reads(OpenConsultation open) {
        var paths = new ArrayList<>(List.of(
                "/?lang=../..",
                "/?q=%00%ff",
                "/consultations/%00",
                "/consultations/" + ID,
                "/comments/" + ID + "/withdrawal?draft=x",
                "/consultations/" + open.consultation() + "/comments/new?draft=" + ID,
                "/desk",
                "/desk/comments/" + ID,
                "/sign-in?next=//evil.example",
                "/no-such-page",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/api/v1/consultations?status=nonsense&body=x&type=y&from=z&to=%00",
                "/api/v1/comments/x"));
        for (var query : List.of(
                "asOf=x",
                "asOf=-1",
                "asOf=99999999999999999999",
                "limit=0",
                "limit=x",
                "cursor=%00",
                "cursor=AAAA",
                "after=x",
                "after=-5",
                "provision=%ed%a0%80",
                "outcome='--",
                "q=" + "x".repeat(3_000))) {
            paths.add(open.commentsPath() + "?" + query);
            paths.add("/consultations/" + open.consultation() + "?" + query);
        }
        return paths;
    }

    private void forms(Visitor anybody, OpenConsultation open) throws Exception {
        for (var path : List.of(
                "/sign-in",
                "/sign-out",
                "/consultations/" + open.consultation() + "/comments/new",
                "/comments/" + ID + "/withdrawal",
                "/desk/comments/" + ID,
                "/desk/consultations/x")) {
            for (var body : List.of("", "%", "a=%ff%00&&==", "text=" + "x".repeat(1 << 20), "=".repeat(10_000))) {
                note(anybody.raw(
                        path, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.ISO_8859_1)));
                note(anybody.raw(path, "multipart/form-data; boundary=x", body.getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    private Answer note(Answer answer) {
        var ours = answer.status() >= 500 && answer.status() != 503;
        var inside = answer.body().contains("Exception") || answer.body().contains("org.springframework");
        if (ours || inside || answer.status() == 503) {
            faults.add(answer.status() + " " + answer.question() + ": "
                    + answer.body().substring(0, Math.min(300, answer.body().length())));
        }
        return answer;
    }
}
