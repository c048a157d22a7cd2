/** What the read side stands on: databases, the stream of events, positions, opening of sealed values, the reader's rights. */
package org.arsye.query.platform;
