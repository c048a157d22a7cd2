package org.arsye.query.site.page;

import org.arsye.events.consultation.DocumentType;

/** A consultation of the past, as lists name it. */
public record PastLine(
        String id, String reference, Said title, Said body, DocumentType type, String opened, String closed) {

    /** Where its page is. */
    public String path() {
        return "/past-consultations/" + id;
    }
}
