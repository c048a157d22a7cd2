/** Whatever is asked as of a moment is answered as it would have been answered then: proved on histories made up by chance. */
package org.arsye.query.asof;
