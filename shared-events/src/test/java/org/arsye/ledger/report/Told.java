package org.arsye.ledger.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.arsye.ledger.entry.Entry;

/** A synthetic consultation, entry by entry. */
public final class Told {

    public static final String CONSULTATION = "00000000-0000-4000-8000-00000000000c";

    private final List<byte[]> entries = new ArrayList<>();

    public static Told course() {
        return new Told()
                .consultation("ConsultationDrafted", "\"documentType\":\"DRAFT_LAW\",\"title\":{\"sq\":\"Sintetik\"}")
                .consultation("ConsultationOpened", "\"closesAt\":\"2026-04-01T00:00:00Z\"")
                .comment(1, "CommentSubmitted", "\"round\":1,\"text\":{\"sd\":\"" + "A".repeat(43) + "\"}")
                .comment(2, "CommentSubmitted", "\"round\":1")
                .comment(3, "CommentSubmitted", "\"round\":1")
                .foreign()
                .comment(2, "CommentWithdrawn", "")
                .comment(1, "DecisionDrafted", decision(1) + ",\"justification\":{\"sd\":\"" + "E".repeat(43) + "\"}")
                .comment(1, "DecisionApproved", decision(1))
                .comment(1, "DecisionPublished", decision(1) + ",\"outcome\":\"ACCEPTED\"");
    }

    static String decision(int number) {
        return "\"decisionId\":\"d" + number + "\"";
    }

    static String figures(int received, int accepted, int rejected, int unanswered, int withdrawn) {
        return ("\"figures\":{\"received\":%d,\"accepted\":%d,\"partlyAccepted\":0,\"rejected\":%d,\"noted\":0,"
                        + "\"outOfScope\":0,\"unanswered\":%d,\"withdrawn\":%d}")
                .formatted(received, accepted, rejected, unanswered, withdrawn);
    }

    public Told report(
            int version, long asOf, int received, int accepted, int rejected, int unanswered, int withdrawn) {
        return consultation(
                "ReportPublished",
                figures(received, accepted, rejected, unanswered, withdrawn) + ",\"asOf\":" + asOf + ",\"version\":"
                        + version);
    }

    public Told consultation(String type, String more) {
        return event(CONSULTATION, "Consultation", type, "\"consultationId\":\"" + CONSULTATION + "\"", more);
    }

    public Told comment(int comment, String type, String more) {
        String id = "00000000-0000-4000-8000-00000000000" + comment;
        return event(
                id, "Comment", type, "\"commentId\":\"" + id + "\",\"consultationId\":\"" + CONSULTATION + "\"", more);
    }

    /** Of another consultation, which this one is only mentioned in. */
    private Told foreign() {
        String id = "00000000-0000-4000-8000-0000000000ff";
        return event(
                id,
                "Comment",
                "CommentSubmitted",
                "\"commentId\":\"" + id + "\",\"consultationId\":\"" + id + "\"",
                "\"provision\":\"" + CONSULTATION + "\"");
    }

    private Told event(String aggregate, String aggregateType, String type, String ids, String more) {
        String payload = "{" + ids + (more.isEmpty() ? "" : "," + more) + "}";
        String entry = ("{\"actor\":{\"role\":\"OFFICIAL\"},\"aggregate\":\"%s\",\"aggregateType\":\"%s\","
                        + "\"at\":\"2026-03-10T09:30:00.120Z\",\"id\":\"00000000-0000-4000-8000-%012d\","
                        + "\"payload\":%s,\"position\":%d,\"revision\":\"1\",\"sequence\":0,\"type\":\"%s\","
                        + "\"v\":\"arsye/1\"}")
                .formatted(aggregate, aggregateType, entries.size(), payload, entries.size(), type);
        entries.add(org.arsye.ledger.Json.parse(entry).canonical());
        return this;
    }

    public int size() {
        return entries.size();
    }

    public byte[] entry(int position) {
        return entries.get(position);
    }

    public ReportStatement statement() {
        ReportStatement statement = new ReportStatement(CONSULTATION);
        entries.forEach(entry -> statement.take(Entry.parse(entry)));
        return statement;
    }

    /** The bytes of a version's statement. */
    public byte[] report(String origin, int version) {
        return statement().of(origin, version).canonical();
    }

    @Override
    public String toString() {
        return String.join(
                "\n",
                entries.stream().map(e -> new String(e, StandardCharsets.UTF_8)).toList());
    }
}
