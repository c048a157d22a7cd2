package org.arsye.query.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What this answers changes when the record does, or when a text is erased, and not because an hour has struck. So it may be
 * given again, as it was, while the record stands where it stood.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OfTheRecord {}
