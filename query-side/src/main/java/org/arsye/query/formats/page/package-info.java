/** Documents as people read them on a screen or on paper: HTML, and the tagged PDF that is set from it. */
package org.arsye.query.formats.page;
