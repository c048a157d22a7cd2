package org.arsye.query.platform;

import java.util.List;

/**
 * The views as those see them who look after them: how far each has come, what it stands before, what is being filled
 * beside it, and what can be asked of it. A view is named by its processing group.
 *
 * <p>Each order is given once and may be given again: what is already so stays so. An order that no longer fits (a switch
 * where nothing waits) does nothing. It may be given on any read side of a database, not only on the one that fills; what
 * comes of it is then that one's affair. It throws only if it could not be taken down.
 */
public interface ReadModels {

    /** Every view, by its name. */
    List<ReadModelStatus> all();

    /**
     * Fills the view anew beside the serving one, unless it was begun after the order was given.
     *
     * @param orderedAt the position of the order in the record
     */
    void rebuild(String view, long orderedAt);

    /** Tries the event that the view stands before at once. */
    void retry(String view);

    /** Passes over exactly this event in this view, also in later generations if they fail on it. */
    void skip(String view, long position);

    /** Lets the filled generation serve although it differs from the serving one. */
    void switchOver(String view);

    /** Drops the generation that is being filled or waits. */
    void discard(String view);
}
