/**
 * The generations of the views: their tables, what fills them, and the change from one to the next. Nothing here knows what
 * a view is about, and nothing that is done here has another effect than rows.
 */
package org.arsye.query.platform.generation;
