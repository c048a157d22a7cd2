package org.arsye.query.site.page;

import org.arsye.events.consultation.DocumentKind;

/**
 * A document of a consultation.
 *
 * @param sha256 digest of its content, lower-case hexadecimal
 * @param size in bytes
 * @param href where its content is
 */
public record Paper(
        Said title, DocumentKind kind, int version, String mediaType, String sha256, long size, String href) {}
