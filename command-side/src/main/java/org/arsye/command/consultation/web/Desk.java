package org.arsye.command.consultation.web;

import java.util.function.Function;
import org.arsye.command.access.Caller;
import org.arsye.command.access.Permissions;
import org.arsye.command.consultation.ConsultationCommand;
import org.arsye.command.consultation.ConsultationCommand.PublishReport;
import org.arsye.command.platform.web.Act;
import org.arsye.command.platform.web.Refusal;
import org.arsye.command.register.CommentRegister;
import org.arsye.command.register.ConsultationWindows;
import org.arsye.command.register.PackBinding;
import org.arsye.command.register.PackBindings;
import org.arsye.events.LocalizedText;
import org.arsye.events.Role;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.publicbody.PublicBodyId;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** What the coordinators of a body wish of its consultations. Its methods block their thread. */
@Component
class Desk {

    private final ConsultationWindows windows;
    private final CommentRegister comments;
    private final PackBindings bindings;

    Desk(ConsultationWindows windows, CommentRegister comments, PackBindings bindings) {
        this.bindings = bindings;
        this.windows = windows;
        this.comments = comments;
    }

    /**
     * A command on a consultation that is there, wished by a coordinator of its body.
     *
     * @throws Refusal 401 or 403
     */
    Act coordinating(ConsultationCommand command, ServerWebExchange exchange) {
        return Permissions.act(command, Role.COORDINATOR, coordinator(command.consultationId(), exchange));
    }

    /** The same for one that is not there yet. */
    Act coordinating(ConsultationCommand command, PublicBodyId body, ServerWebExchange exchange) {
        return Permissions.act(command, Role.COORDINATOR, Permissions.at(body, Role.COORDINATOR, exchange));
    }

    /** An opening, bound to the rules that are in force now. */
    Act opening(
            ConsultationId consultation,
            Function<PackBinding, ConsultationCommand> command,
            ServerWebExchange exchange) {
        Caller coordinator = coordinator(consultation, exchange);
        return Permissions.act(command.apply(bindings.of(consultation).orElse(null)), Role.COORDINATOR, coordinator);
    }

    /** The coordinator who asks, before anything is done for them. */
    Caller coordinator(ConsultationId consultation, ServerWebExchange exchange) {
        Permissions.signedIn(exchange);
        return Permissions.at(windows.of(consultation).publicBodyId(), Role.COORDINATOR, exchange);
    }

    /** The report prints what the write side counts now, and nothing that a request says. */
    Act reporting(
            ConsultationId consultation,
            boolean declaresUnanswered,
            LocalizedText conclusion,
            LocalizedText reason,
            ServerWebExchange exchange) {
        Caller coordinator = coordinator(consultation, exchange);
        CommentRegister.Count count = comments.countOf(consultation);
        return Permissions.act(
                new PublishReport(consultation, count.figures(), count.asOf(), declaresUnanswered, conclusion, reason),
                Role.COORDINATOR,
                coordinator);
    }
}
