package org.arsye.query.site.page;

import java.util.List;

/**
 * What a rule says of a step that somebody is about to take.
 *
 * @param allowed whether it may be taken, in a word; null where the rule is no permission
 * @param needs what it takes, each in a few words
 * @param note what is missing or contradicts; null where nothing is
 * @param link to the rule
 */
public record StepRule(Said wording, String allowed, List<String> needs, boolean verified, String note, String link) {}
