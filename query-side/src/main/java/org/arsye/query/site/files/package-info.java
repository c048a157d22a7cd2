/** Reports as documents to be handed out, put together from the views; {@code formats} writes them down. */
package org.arsye.query.site.files;
