package org.arsye.command.platform.web;

import org.springframework.http.HttpStatus;

/**
 * What is said once a wish was granted. It is made from the wish and its {@link Done} alone, so it can be given again.
 *
 * @param location the read resource of what was created; null where nothing was
 */
public record Answer<T>(HttpStatus status, String location, T body) {

    /** 201. */
    public static <T> Answer<T> created(String location, T body) {
        return new Answer<>(HttpStatus.CREATED, location, body);
    }

    /** 204. */
    public static Answer<Void> noContent() {
        return new Answer<>(HttpStatus.NO_CONTENT, null, null);
    }
}
