package org.arsye.query.site;

import java.util.List;
import java.util.UUID;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Entered;
import org.arsye.query.site.page.Examined;
import org.arsye.query.site.page.Proof;
import org.arsye.query.site.page.Qr;

/** Pages about the ledger with everything on them; all of it is invented. */
final class SampleProofs {

    static final String SCRIPT = "/assets/0/verify.js";

    private static final String HASH = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    private static final String ORIGIN = "ledger.konsultimet.example/2026";
    private static final String NOTE =
            ORIGIN + "\n128\n" + HASH + "\n\n\u2014 " + ORIGIN + " " + "QUJD".repeat(23) + "\n";

    private SampleProofs() {}

    static List<Proof> proofs() {
        return List.of(
                new Proof(UUID.fromString(SamplePages.ID), "CommentSubmitted", 12),
                new Proof(UUID.fromString(SamplePages.ID), "DecisionPublished", 17));
    }

    static Entered entered(boolean signed) {
        return new Entered(
                12,
                "00A-3K7",
                SamplePages.ID,
                "CommentSubmitted",
                SamplePages.NOW,
                SamplePages.PRISHTINA,
                null,
                "/comments/" + SamplePages.ID,
                HASH,
                signed ? new Entered.Signed(ORIGIN, 128, HASH, NOTE) : null);
    }

    private static Examined examined(String verdict, Examined.Line... lines) {
        boolean readable = !"unusable".equals(verdict);
        return new Examined(
                verdict,
                List.of(lines),
                readable
                        ? new Examined.Facts(
                                "CommentSubmitted",
                                "2026-11-22T09:00:00.000Z",
                                SamplePages.ID,
                                12,
                                HASH,
                                ORIGIN,
                                128,
                                HASH)
                        : null,
                readable ? List.of(new Examined.Shown("text", List.of(SamplePages.HOSTILE))) : List.of());
    }

    static List<Content> pages() {
        List<String> keys = List.of(ORIGIN + "+00112233+" + "QUJD".repeat(11));
        return List.of(
                new Content.Verify(
                        null,
                        null,
                        null,
                        examined(
                                "holds",
                                new Examined.Line("FORM", "HOLDS", null),
                                new Examined.Line("SIGNATURE", "HOLDS", null),
                                new Examined.Line("QUORUM", "HOLDS", null),
                                new Examined.Line("ENTRY", "HOLDS", null),
                                new Examined.Line("INCLUSION", "HOLDS", null),
                                new Examined.Line("DISCLOSURE", "HOLDS", null)),
                        keys,
                        true,
                        SCRIPT),
                new Content.Verify(
                        null,
                        null,
                        null,
                        examined(
                                "fails",
                                new Examined.Line("FORM", "HOLDS", null),
                                new Examined.Line("SIGNATURE", "FAILS", "SIGNATURE_WRONG"),
                                new Examined.Line("QUORUM", "NOT_CHECKED", null)),
                        keys,
                        false,
                        SCRIPT),
                new Content.Verify(
                        null,
                        null,
                        null,
                        examined("unusable", new Examined.Line("FORM", "UNUSABLE", "NOT_UTF_8")),
                        keys,
                        false,
                        SCRIPT),
                new Content.Verify("00a3k7", null, entered(true), null, keys, false, SCRIPT),
                new Content.Verify("00A-3K8", "wrong_check", null, null, keys, false, SCRIPT),
                new Content.Receipt(SamplePages.ID, entered(false), null, null),
                new Content.Receipt(
                        SamplePages.ID,
                        entered(true),
                        "https://konsultimet.example/verify?number=00A-3K7",
                        new Qr(33, "M4 4h7v1h-7z")));
    }
}
