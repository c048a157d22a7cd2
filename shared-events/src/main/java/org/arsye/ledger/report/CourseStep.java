package org.arsye.ledger.report;

import java.util.Set;
import org.arsye.ledger.Json;
import org.arsye.ledger.entry.Entry;

/** A step of a consultation as a report has it: where it stands, and what it says in the open. */
final class CourseStep {

    /**
     * Told from the beginning by a handful of their members. Statements that were handed out say it so, and a statement is the
     * same bytes for ever.
     */
    private static final Set<String> FIRST = Set.of(
            "DocumentAdded",
            "ConsultationOpened",
            "ConsultationExtended",
            "ConsultationClosed",
            "ConsultationReopened",
            "ConsultationCancelled",
            "ReportPublished",
            "OutcomeRecorded");

    private CourseStep() {}

    static Json of(Entry entry, Fields payload) {
        Fields step = Fields.of(entry);
        if (FIRST.contains(entry.type())) {
            step.copy(payload, "opensAt", "closesAt", "closedAt", "cause", "round");
            step.copy(payload, "documentId", "version", "sha256");
        } else {
            whole(payload, step);
        }
        return step.json();
    }

    /** Every later step says all that it says: what is sealed by its digest, and not again which consultation it is of. */
    private static void whole(Fields payload, Fields step) {
        for (String name : payload.names()) {
            if (name.equals("consultationId")) {
                continue;
            }
            boolean sealed = payload.value(name)
                    .filter(value -> value instanceof Json.Obj object
                            && object.member("sd").isPresent())
                    .isPresent();
            if (sealed) {
                step.digest(payload, name);
            } else {
                step.copy(payload, name);
            }
        }
    }
}
