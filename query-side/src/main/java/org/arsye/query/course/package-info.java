/**
 * The course of a consultation: what was done to it and when, the meetings it announced, and the ways in which the public was
 * consulted with how many took part. A view: it may be dropped and is rebuilt from the events.
 */
package org.arsye.query.course;
