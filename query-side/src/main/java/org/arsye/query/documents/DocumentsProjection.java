package org.arsye.query.documents;

import org.arsye.events.consultation.DocumentAdded;
import org.arsye.query.platform.Recorded;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Keeps each version of each document. */
@Component
@ProcessingGroup(DocumentsProjection.NAME)
class DocumentsProjection {

    /** Stored with the tracking token: renaming it starts a replay. */
    static final String NAME = "documents";

    private final DocumentsTable table;

    DocumentsProjection(DocumentsTable table) {
        this.table = table;
    }

    @EventHandler
    void on(DocumentAdded event, Recorded recorded) {
        table.add(event, recorded);
    }
}
