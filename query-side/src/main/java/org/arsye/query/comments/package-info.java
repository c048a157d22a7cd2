/**
 * What the public said and how the body answered: comments with their decisions. Texts stay sealed in the tables and are
 * opened while they are read. A view: it may be dropped and is rebuilt from the events.
 */
package org.arsye.query.comments;
