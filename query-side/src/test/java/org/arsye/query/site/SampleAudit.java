package org.arsye.query.site;

import java.util.List;
import java.util.Map;
import org.arsye.query.site.page.Audited;
import org.arsye.query.site.page.Changed;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Evidence;
import org.arsye.query.site.page.Examined;
import org.arsye.query.site.page.Looked;
import org.arsye.query.site.page.Option;

/** Pages of auditors with everything on them; all of it is invented. */
final class SampleAudit {

    private static final String HASH = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    private SampleAudit() {}

    static Audited event() {
        return new Audited(
                12,
                SamplePages.NOW,
                SamplePages.PRISHTINA,
                "DecisionPublished",
                "approver",
                SamplePages.ID,
                "Comment",
                SamplePages.ID,
                "/comments/" + SamplePages.ID,
                SamplePages.ID);
    }

    static List<Content> pages() {
        Map<String, String> filter = Map.of(
                "type",
                "DecisionPublished",
                "role",
                "approver",
                "body",
                SamplePages.ID,
                "order",
                "oldest",
                "from",
                "2026-11-22T09:00",
                "first",
                "0");
        return List.of(
                new Content.Audit(
                        filter,
                        List.of(new Option("DecisionPublished", "An answer was published")),
                        List.of(new Option("approver", "approver")),
                        List.of(new Option(SamplePages.ID, "Ministria <b>e</b> Shembullit")),
                        List.of(event()),
                        "/audit/evidence.zip?first=0",
                        "AAAAAAAAAAA"),
                new Content.AuditEvent(
                        event(), SampleProofs.entered(true), evidence(List.of(shown())), changes(), 11L, 13L),
                new Content.AuditEvent(event(), SampleProofs.entered(true), evidence(List.of()), changes(), 11L, null),
                new Content.AuditReads(
                        List.of(new Looked(
                                SamplePages.NOW,
                                SamplePages.PRISHTINA,
                                "sample.auditor",
                                "/audit?type=DecisionPublished&asOf=12")),
                        "AAAAAAAAAAA"));
    }

    private static Evidence evidence(List<Examined.Shown> disclosed) {
        return new Evidence(12, List.of(HASH, HASH), "{\"aggregate\":\"" + "x".repeat(500) + "\"}", disclosed, 1);
    }

    private static Examined.Shown shown() {
        return new Examined.Shown("justification", List.of("Pranohet.", SamplePages.HOSTILE));
    }

    private static List<Changed> changes() {
        return List.of(
                new Changed(
                        "comment_standing",
                        "changed",
                        List.of(
                                new Changed.Field("answer", "UNANSWERED", "ACCEPTED", true),
                                new Changed.Field("decision_id", null, SamplePages.ID, true),
                                new Changed.Field("comment_id", SamplePages.ID, SamplePages.ID, false))),
                new Changed(
                        "comment_decision_stage",
                        "added",
                        List.of(new Changed.Field("stage", null, "PUBLISHED", false))),
                new Changed(
                        "report", "ended", List.of(new Changed.Field("conclusion", SamplePages.HOSTILE, null, false))));
    }
}
