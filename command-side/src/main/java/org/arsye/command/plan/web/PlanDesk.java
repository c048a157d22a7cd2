package org.arsye.command.plan.web;

import org.arsye.command.access.Permissions;
import org.arsye.command.plan.PlanCommand;
import org.arsye.command.platform.web.Act;
import org.arsye.command.platform.web.Refusal;
import org.arsye.command.register.PlanRegister;
import org.arsye.events.Role;
import org.arsye.events.publicbody.PublicBodyId;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** What the coordinators of a body wish of its plans. Its methods block their thread. */
@Component
class PlanDesk {

    private final PlanRegister plans;

    PlanDesk(PlanRegister plans) {
        this.plans = plans;
    }

    /**
     * A command on a plan that is there, wished by a coordinator of its body.
     *
     * @throws Refusal 401, 403, or 404 where there is no such plan
     */
    Act coordinating(PlanCommand command, ServerWebExchange exchange) {
        Permissions.signedIn(exchange);
        return coordinating(command, plans.bodyOf(command.planId()), exchange);
    }

    /** The same for one that is not there yet. */
    Act coordinating(PlanCommand command, PublicBodyId body, ServerWebExchange exchange) {
        return Permissions.act(command, Role.COORDINATOR, Permissions.at(body, Role.COORDINATOR, exchange));
    }
}
