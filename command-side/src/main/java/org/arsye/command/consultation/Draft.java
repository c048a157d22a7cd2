package org.arsye.command.consultation;

import java.util.HashMap;
import java.util.Map;
import org.arsye.events.consultation.DocumentAdded;
import org.arsye.events.consultation.DocumentId;
import org.arsye.events.consultation.DocumentKind;
import org.arsye.events.consultation.ReminderIssued;
import org.arsye.events.consultation.StandardBreached;

/**
 * What is consulted on, and what else happened while it was.
 *
 * @param zone the proposing body's time zone (IANA name)
 * @param documents the latest version of each document
 * @param course notices, meetings, methods
 * @param noted what was said of it once
 */
record Draft(String zone, Map<DocumentId, Version> documents, Course course, Noted noted) {

    static final Draft NONE = in("UTC");

    /** A version of a document, known by its digest. */
    record Version(int number, DocumentKind kind, String sha256) {}

    static Draft in(String zone) {
        return new Draft(zone, Map.of(), Course.NOTHING, Noted.NOTHING);
    }

    boolean hasText() {
        return documents.values().stream().anyMatch(version -> version.kind() == DocumentKind.DRAFT);
    }

    Draft after(DocumentAdded added) {
        Map<DocumentId, Version> latest = new HashMap<>(documents);
        latest.put(added.documentId(), new Version(added.version(), added.kind(), added.sha256()));
        return new Draft(zone, Map.copyOf(latest), course, noted);
    }

    Draft after(StandardBreached breached) {
        return new Draft(zone, documents, course, noted.after(breached));
    }

    Draft after(ReminderIssued reminder) {
        return new Draft(zone, documents, course, noted.after(reminder));
    }

    Draft with(Course course) {
        return new Draft(zone, documents, course, noted);
    }
}
