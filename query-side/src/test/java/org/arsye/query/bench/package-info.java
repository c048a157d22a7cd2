/** How fast the views are filled and read, beside what is held against them; run by {@code mvn -Pbench verify}. */
package org.arsye.query.bench;
