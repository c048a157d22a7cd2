package org.arsye.query.site.page;

import java.util.List;

/**
 * What came of checking a receipt.
 *
 * @param verdict holds, fails, unusable
 * @param lines one a check
 * @param facts what it says; null where it cannot be read
 * @param disclosed what was sealed and stands open in it
 */
public record Examined(String verdict, List<Line> lines, Facts facts, List<Shown> disclosed) {

    /**
     * One check.
     *
     * @param rule its stable code
     * @param outcome HOLDS, NOT_CHECKED, FAILS, UNUSABLE
     * @param flaw stable code of why it does not hold; null if it does
     */
    public record Line(String rule, String outcome, String flaw) {}

    /**
     * What the receipt says of its entry and of the ledger.
     *
     * @param type stored name of the event; it and the next two are null if the entry cannot be read
     */
    public record Facts(
            String type, String at, String id, long position, String leaf, String origin, long size, String root) {}

    /**
     * A field that was sealed.
     *
     * @param field the name of the event's component
     */
    public record Shown(String field, List<String> texts) {}
}
