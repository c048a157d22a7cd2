package org.arsye.query.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The revision of what a projection's rows mean; 1 without it. Raised by whoever changes what is written for an event: the
 * view is then filled anew beside the serving rows, and takes their place by itself.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Meaning {
    /** Counts from 1. */
    int value();
}
