/**
 * Forms that were refused and come back with what was typed: kept sealed by the command side, opened here with the key that
 * only the sender's cookie has.
 */
package org.arsye.query.site.draft;
