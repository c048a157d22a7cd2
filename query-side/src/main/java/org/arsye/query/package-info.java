/** The query side of Arsye. */
package org.arsye.query;
