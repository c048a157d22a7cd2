package org.arsye.norms.pack;

import org.arsye.events.consultation.DocumentKind;

/** What has to be published with a notice. */
public record DocumentRule(String id, DocumentKind kind, Presence presence, Said said) implements Norm {}
