package org.arsye.query.platform;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.arsye.events.consultation.ConsultationId;

/**
 * All that is read of an event for a view whose handler takes this in its place: that it happened, and what it belongs to. Its
 * words are passed over unread.
 *
 * @param consultationId null for an event that is about none: of a public body, a view, an erasure
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Outline(ConsultationId consultationId) {}
