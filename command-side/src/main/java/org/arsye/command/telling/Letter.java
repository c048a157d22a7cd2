package org.arsye.command.telling;

import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody is told.
 *
 * @param to the address
 * @param language sq, sr, en
 * @param unsubscribe where one click ends it (RFC 8058)
 */
record Letter(String to, String language, String subject, String text, String unsubscribe) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    String json() {
        return JSON.writeValueAsString(this);
    }

    static Letter read(String json) {
        return JSON.readValue(json, Letter.class);
    }

    @Override
    public String toString() {
        return "Letter";
    }
}
