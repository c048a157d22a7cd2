/** Documents written down and opened with other programs. */
package org.arsye.query.formats;
