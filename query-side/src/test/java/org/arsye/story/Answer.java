package org.arsye.story;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What the front door said. */
public record Answer(String question, int status, HttpHeaders headers, String body) {

    public Answer expect(int wanted) {
        if (status != wanted) {
            throw new AssertionError(question + " was answered " + status + " instead of " + wanted + ": " + body);
        }
        return this;
    }

    /** Refused with that stable code. */
    public Answer refused(int wanted, String code) {
        expect(wanted);
        if (!code.equals(json().path("code").asString(""))) {
            throw new AssertionError(question + " was refused for another reason than " + code + ": " + body);
        }
        return this;
    }

    public JsonNode json() {
        return Visitor.JSON.readTree(body);
    }

    public String id() {
        return json().required("id").asString();
    }

    /** Of the last event this write recorded, or of the moment this read shows. */
    public long position() {
        return headers.firstValueAsLong("Arsye-Position")
                .orElseThrow(() -> new AssertionError(question + " was answered without Arsye-Position"));
    }
}
