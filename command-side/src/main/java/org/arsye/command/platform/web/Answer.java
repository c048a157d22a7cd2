package org.arsye.command.platform.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * What is said once a wish was granted. It is made from the wish and its {@link Done} alone, so it can be given again.
 *
 * @param location the read resource of what was created; null where nothing was
 * @param headers that say more of it, by name
 */
public record Answer<T>(HttpStatus status, String location, T body, Map<String, String> headers) {

    public Answer {
        headers = Map.copyOf(headers);
    }

    /** 201. */
    public static <T> Answer<T> created(String location, T body) {
        return new Answer<>(HttpStatus.CREATED, location, body, Map.of());
    }

    /** 204. */
    public static Answer<Void> noContent() {
        return new Answer<>(HttpStatus.NO_CONTENT, null, null, Map.of());
    }

    /** The same with one more header. */
    public Answer<T> with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer<>(status, location, body, more);
    }
}
