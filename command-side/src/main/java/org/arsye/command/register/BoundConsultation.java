package org.arsye.command.register;

import org.arsye.events.consultation.ConsultationId;
import org.arsye.norms.pack.PackReference;

/**
 * A consultation that is held to a pack.
 *
 * @param latest position of the latest thing that happened in it
 */
public record BoundConsultation(ConsultationId consultationId, PackReference pack, long latest) {}
