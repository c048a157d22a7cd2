package org.arsye.norms.pack;

import org.arsye.events.LocalizedText;
import org.arsye.norms.Basis;

/**
 * What every norm carries.
 *
 * @param wording in our own words, never a quotation of the act
 * @param effective within the days on which the pack is in force
 */
public record Said(LocalizedText wording, Basis basis, Span effective) {}
