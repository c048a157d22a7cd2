package org.arsye.query.site.page;

import java.util.UUID;

/**
 * An act that somebody may want the receipt of.
 *
 * @param event its id
 * @param type stored name
 */
public record Proof(UUID event, String type, long position) {

    /** The page of its receipt. */
    public String path() {
        return "/receipts/" + event;
    }
}
