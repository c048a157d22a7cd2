package org.arsye.query.norms;

import java.time.Instant;
import org.arsye.events.LocalizedText;
import org.arsye.query.platform.SealedField;

/** An explanation that is still sealed. */
record ExplanationRow(String standard, SealedField<LocalizedText> text, long position, Instant at) {}
