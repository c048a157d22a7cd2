package org.arsye.events.erasure;

import org.arsye.events.LocalizedText;

/**
 * A ground in law on which something may be erased.
 *
 * @param code as it stands in events; never used for another basis
 * @param title what pages say after "erased under"
 * @param verified whether somebody compared it with the text of the law
 * @param source where it was read
 */
public record LegalBasis(String code, LocalizedText title, boolean verified, String source) {}
