package org.arsye.query.interests;

/** How an expression of interest stands. */
public enum InterestStanding {
    /** Nobody has followed the link of the letter yet. */
    EXPRESSED,
    CONFIRMED,
    WITHDRAWN,
    /** Nobody confirmed or renewed it in time. */
    LAPSED
}
