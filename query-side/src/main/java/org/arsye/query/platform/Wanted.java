package org.arsye.query.platform;

import java.util.Set;
import java.util.function.Predicate;

/**
 * What a view reads of the record.
 *
 * @param concerns the aggregate types that it is about: an unknown event of one of them cannot be passed over
 * @param types the stored names of the events that it takes
 * @param outlines whether an {@link Outline} of them is all it takes
 */
public record Wanted(Predicate<String> concerns, Set<String> types, boolean outlines) {}
