package org.arsye.query.asof;

import java.util.Map;

/** An answer, with those of its headers that say something about it. */
record Heard(int status, String body, Map<String, String> headers) {

    boolean found() {
        return status == 200;
    }

    String position() {
        return headers.get("Arsye-Position");
    }
}
