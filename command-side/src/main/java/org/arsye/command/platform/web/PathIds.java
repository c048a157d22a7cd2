package org.arsye.command.platform.web;

import java.util.function.Function;
import java.util.regex.Pattern;

/** Ids in paths. What is no id names nothing: 404, as for an id that nothing has. */
public final class PathIds {

    /** The canonical form (RFC 9562, section 4), which Java's own reader does not insist on. */
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private PathIds() {}

    /** @throws Refusal 404 */
    public static <T> T id(String written, Function<String, T> reading) {
        if (!UUID.matcher(written).matches()) {
            throw Refusal.notFound();
        }
        return reading.apply(written);
    }
}
