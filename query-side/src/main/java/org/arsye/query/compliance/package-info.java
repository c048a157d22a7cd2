/**
 * The view {@code compliance}: what is known of each consultation as far as a standard asks, also of those that bodies brought
 * over from their past. It is judged when it is asked for, on the moment asked for; no verdict is kept. May be dropped and
 * filled again at any time.
 */
package org.arsye.query.compliance;
