package org.arsye.command.hold.web;

import org.arsye.command.access.Caller;
import org.arsye.command.access.Permissions;
import org.arsye.command.hold.HoldCommand;
import org.arsye.command.hold.HoldCommand.LiftHold;
import org.arsye.command.hold.HoldCommand.PlaceHold;
import org.arsye.command.platform.web.Act;
import org.arsye.command.register.ConsultationWindows;
import org.arsye.events.Role;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.erasure.HoldId;
import org.arsye.events.erasure.HoldKind;
import org.arsye.events.erasure.OfficerId;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** What data protection officers wish of holds. Its methods block their thread, and refuse anybody else with 401 or 403. */
@Component
class Holding {

    private final ConsultationWindows windows;

    Holding(ConsultationWindows windows) {
        this.windows = windows;
    }

    /** @throws org.arsye.command.kernel.Rejection UNKNOWN_CONSULTATION if there is none of that id */
    Act placing(HoldId id, ConsultationId consultation, HoldKind kind, String reason, ServerWebExchange exchange) {
        Caller officer = officer(exchange);
        windows.of(consultation);
        return by(officer, new PlaceHold(id, consultation, kind, reason, id(officer)));
    }

    Act lifting(HoldId id, String reason, ServerWebExchange exchange) {
        Caller officer = officer(exchange);
        return by(officer, new LiftHold(id, reason, id(officer)));
    }

    private static Caller officer(ServerWebExchange exchange) {
        return Permissions.holding(Role.DATA_PROTECTION_OFFICER, exchange);
    }

    private static OfficerId id(Caller officer) {
        return OfficerId.of(officer.actor());
    }

    private static Act by(Caller officer, HoldCommand command) {
        return Permissions.act(command, Role.DATA_PROTECTION_OFFICER, officer);
    }
}
