package org.arsye.story.year;

import java.time.Instant;
import java.util.Map;

/**
 * One request that somebody makes at a moment of the year. In path and body <code>{name}</code> stands for the id that an
 * earlier step was given for what it made.
 *
 * @param at when; all steps of one moment happen side by side, those of one chain in their order
 * @param chain what the step belongs to
 * @param who a role at a body, or {@link #ANYBODY}
 * @param method of HTTP
 * @param makes the name of what it makes; null where nothing is made that has an id
 * @param status what it is answered with
 * @param yields the type of the event that follows from it; null where it is refused
 */
public record Step(
        Instant at,
        String chain,
        String who,
        String method,
        String path,
        Map<String, Object> body,
        String makes,
        int status,
        String yields) {

    static final String ANYBODY = "anybody";
    static final String ADMINISTRATOR = "administrator";

    static Step making(
            String makes, String yields, Instant at, String chain, String who, String path, Map<String, Object> body) {
        return new Step(at, chain, who, "POST", path, body, makes, 201, yields);
    }

    static Step doing(String yields, Instant at, String chain, String who, String path, Map<String, Object> body) {
        return new Step(at, chain, who, "POST", path, body, null, 204, yields);
    }

    static Step refused(int status, Instant at, String chain, String who, String path, Map<String, Object> body) {
        return new Step(at, chain, who, "POST", path, body, null, status, null);
    }

    /** The same, put in the place of what is there. */
    Step put() {
        return new Step(at, chain, who, "PUT", path, body, makes, status, yields);
    }
}
