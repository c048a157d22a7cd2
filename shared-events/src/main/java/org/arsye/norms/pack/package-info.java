/**
 * Norm packs: what one regulation asks of a consultation, as data. A pack is never changed once it was in force: a correction
 * is a later version, and a consultation keeps the one it was opened under.
 */
package org.arsye.norms.pack;
