package org.arsye.command.consultation;

import java.util.HashMap;
import java.util.Map;
import org.arsye.events.consultation.DocumentAdded;
import org.arsye.events.consultation.DocumentId;
import org.arsye.events.consultation.DocumentKind;

/**
 * What is consulted on, and what else happened while it was.
 *
 * @param zone the proposing body's time zone (IANA name)
 * @param documents the latest version of each document
 * @param course notices, meetings, methods
 */
record Draft(String zone, Map<DocumentId, Version> documents, Course course) {

    static final Draft NONE = new Draft("UTC", Map.of(), Course.NOTHING);

    /** A version of a document, known by its digest. */
    record Version(int number, DocumentKind kind, String sha256) {}

    static Draft in(String zone) {
        return new Draft(zone, Map.of(), Course.NOTHING);
    }

    boolean hasText() {
        return documents.values().stream().anyMatch(version -> version.kind() == DocumentKind.DRAFT);
    }

    Draft after(DocumentAdded added) {
        Map<DocumentId, Version> latest = new HashMap<>(documents);
        latest.put(added.documentId(), new Version(added.version(), added.kind(), added.sha256()));
        return new Draft(zone, Map.copyOf(latest), course);
    }

    Draft with(Course course) {
        return new Draft(zone, documents, course);
    }
}
