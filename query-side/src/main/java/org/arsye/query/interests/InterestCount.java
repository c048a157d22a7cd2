package org.arsye.query.interests;

/**
 * How many want to be invited to something.
 *
 * @param kind body, type, item or consultation
 * @param target its id, or the code of the type in lower snake case
 * @param confirmed how many have confirmed it and neither withdrew nor let it lapse
 */
public record InterestCount(String kind, String target, int confirmed) {}
