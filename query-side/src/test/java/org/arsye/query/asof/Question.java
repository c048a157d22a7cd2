package org.arsye.query.asof;

/**
 * What somebody asks.
 *
 * @param path with its parameters, and without {@code asOf}
 */
record Question(String path, Reading by) {

    Question asOf(String when) {
        return new Question(path + (path.contains("?") ? "&" : "?") + "asOf=" + when, by);
    }

    boolean ofPage() {
        return !path.startsWith("/api/") && !path.startsWith("/feeds/");
    }

    @Override
    public String toString() {
        return "GET " + path + " by " + by.who();
    }

    /** @param token what they sign in with; null in public */
    record Reading(String who, String token) {}
}
