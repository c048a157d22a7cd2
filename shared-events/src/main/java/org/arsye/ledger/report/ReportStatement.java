package org.arsye.ledger.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Json;
import org.arsye.ledger.Refused;
import org.arsye.ledger.entry.Entry;

/**
 * Makes the report of one consultation from its entries. Takes all entries in their order and keeps those of the consultation;
 * others may be left out or not. A version of a report says what the record said at its {@code asOf}, whatever came later.
 */
public final class ReportStatement {

    /** The version of the format. */
    public static final String VERSION = "arsye-report/1";

    private static final String PUBLISHED = "ReportPublished";

    private final String consultation;
    private final List<Entry> own = new ArrayList<>();
    private final Map<String, List<Entry>> comments = new LinkedHashMap<>();

    /**
     * A statement without entries.
     *
     * @param consultation its id, a UUID as entries write it
     */
    public ReportStatement(String consultation) {
        this.consultation = consultation;
    }

    /** Takes an entry, if it is of this consultation: every one of its entries and its comments' names it. */
    public void take(Entry entry) {
        Fields payload = new Fields(entry.payload());
        if (!payload.text("consultationId").filter(consultation::equals).isPresent()) {
            return;
        }
        Optional<String> comment = payload.text("commentId");
        if (comment.isPresent()) {
            comments.computeIfAbsent(comment.get(), id -> new ArrayList<>()).add(entry);
        } else {
            own.add(entry);
        }
    }

    /** The version that was published last; empty before the first. */
    public Optional<Long> newest() {
        return own.stream()
                .filter(entry -> entry.type().equals(PUBLISHED))
                .reduce((first, second) -> second)
                .flatMap(entry -> new Fields(entry.payload()).number("version"));
    }

    /**
     * What a version of the report says.
     *
     * @param origin the name of the ledger; empty where there is none yet
     * @throws Refused if no such version is among the entries
     */
    public Json.Obj of(String origin, long version) {
        Entry report = version(version);
        Fields published = new Fields(report.payload());
        long asOf = published.number("asOf").orElseThrow(() -> new Refused(Flaw.REPORT_MISSING));
        TreeMap<Long, AnsweredComment> counted = new TreeMap<>();
        comments.forEach((id, entries) ->
                AnsweredComment.of(id, entries, asOf).ifPresent(comment -> counted.put(comment.position(), comment)));
        Json.Obj figures = AnsweredComment.figures(counted.values());
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("v", new Json.Str(VERSION));
        if (!origin.isEmpty()) {
            members.put("origin", new Json.Str(origin));
        }
        members.put("consultation", consultation(asOf));
        members.put("report", report(report, published));
        members.put("figures", figures);
        members.put(
                "comments",
                new Json.Arr(
                        counted.values().stream().map(AnsweredComment::json).toList()));
        return new Json.Obj(members);
    }

    private Entry version(long version) {
        return own.stream()
                .filter(entry -> entry.type().equals(PUBLISHED))
                .filter(entry -> new Fields(entry.payload())
                        .number("version")
                        .filter(it -> it == version)
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new Refused(Flaw.REPORT_MISSING));
    }

    /**
     * Whether the figures that were published are those that the entries give.
     *
     * @throws Refused if they differ, or no such version is among the entries
     */
    public void checkFigures(long version) {
        Json.Obj statement = of("", version);
        Json stated = ((Json.Obj) statement.members().get("report")).members().get("figures");
        if (!statement.members().get("figures").equals(stated)) {
            throw new Refused(Flaw.REPORT_FIGURES, "entry " + version(version).position());
        }
    }

    private Json consultation(long asOf) {
        Fields told = new Fields();
        told.put("id", consultation);
        List<Json> course = new ArrayList<>();
        for (Entry entry : own) {
            if (entry.position() > asOf) {
                break;
            }
            Fields payload = new Fields(entry.payload());
            if (entry.type().equals("ConsultationDrafted")) {
                told.copy(payload, "title", "publicBodyId", "documentType", "normPack");
            } else {
                course.add(CourseStep.of(entry, payload));
            }
        }
        told.put("course", new Json.Arr(course));
        return told.json();
    }

    private static Json report(Entry report, Fields published) {
        Fields told = Fields.of(report);
        told.copy(published, "version", "asOf", "figures");
        told.digest(published, "conclusion");
        told.digest(published, "reason");
        return told.json();
    }
}
