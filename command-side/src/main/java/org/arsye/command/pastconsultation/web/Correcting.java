package org.arsye.command.pastconsultation.web;

import org.arsye.command.access.Caller;
import org.arsye.command.access.Permissions;
import org.arsye.command.pastconsultation.PastConsultationCommand.CorrectPastConsultation;
import org.arsye.command.pastconsultation.PastConsultationCommand.Said;
import org.arsye.command.pastconsultation.web.PastConsultationCommandApi.PastCorrection;
import org.arsye.command.platform.web.Act;
import org.arsye.command.register.KnownNorms;
import org.arsye.command.register.PastConsultations;
import org.arsye.events.Role;
import org.arsye.events.past.PastConsultationId;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** What API and form wish of a consultation of the past alike: who may, and what the wish is. It blocks its thread. */
@Component
class Correcting {

    private final PastConsultations past;
    private final KnownNorms norms;

    Correcting(PastConsultations past, KnownNorms norms) {
        this.past = past;
        this.norms = norms;
    }

    Act act(PastConsultationId id, PastCorrection wish, ServerWebExchange exchange) {
        Permissions.signedIn(exchange);
        PastConsultations.Brought brought = past.of(id);
        Caller caller = Permissions.at(brought.publicBodyId(), Role.COORDINATOR, exchange);
        boolean known = wish.normPack() == null
                || norms.now().packsFor(brought.publicBodyId()).contains(wish.normPack());
        Said said = new Said(
                brought.publicBodyId(),
                brought.zone(),
                brought.reference(),
                wish.title(),
                wish.documentType(),
                wish.normPack(),
                known,
                wish.openedOn(),
                wish.closedOn(),
                wish.reportAnnouncedOn(),
                wish.reportPublishedOn(),
                wish.figures(),
                wish.writtenContributors(),
                wish.meetingParticipants(),
                wish.source());
        return Permissions.act(new CorrectPastConsultation(id, said, wish.reason()), Role.COORDINATOR, caller);
    }
}
