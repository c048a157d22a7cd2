package org.arsye.command.readmodel.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.arsye.command.access.Permissions;
import org.arsye.command.platform.web.Act;
import org.arsye.command.platform.web.Refusal;
import org.arsye.command.readmodel.ReadModelCommand;
import org.arsye.events.Role;
import org.arsye.events.readmodel.ReadModelName;
import org.springframework.web.server.ServerWebExchange;

/** Orders are given by administrators, about read models that there are. */
final class Orders {

    private Orders() {}

    /** @throws Refusal 401 or 403 */
    static void needAdministrator(ServerWebExchange exchange) {
        Permissions.holding(Role.ADMINISTRATOR, exchange);
    }

    /** @throws Refusal 401 or 403 */
    static Act by(ServerWebExchange exchange, ReadModelCommand order) {
        return Permissions.act(order, Role.ADMINISTRATOR, Permissions.holding(Role.ADMINISTRATOR, exchange));
    }

    /** The read model that is called so in addresses. */
    static Optional<ReadModelName> named(String view) {
        return Stream.of(ReadModelName.values())
                .filter(name -> name.view().equals(view))
                .findFirst();
    }
}
