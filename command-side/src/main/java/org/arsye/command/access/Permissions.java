package org.arsye.command.access;

import java.util.Optional;
import org.arsye.command.platform.web.Act;
import org.arsye.command.platform.web.Refusal;
import org.arsye.command.platform.web.StrictJson;
import org.arsye.events.Role;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.events.publicbody.PublicBodyId;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;

/**
 * Who may wish what. A refusal says that, and nothing of what is there: 401 to a stranger, 403 to anybody else.
 */
public final class Permissions {

    /** Attribute of an exchange: the {@link Caller}; absent for the public. */
    public static final String CALLER = Caller.class.getName();

    private Permissions() {}

    public static Optional<Caller> caller(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(CALLER));
    }

    /**
     * The caller, whatever they may do.
     *
     * @throws Refusal 401
     */
    public static Caller signedIn(ServerWebExchange exchange) {
        return caller(exchange).orElseThrow(() -> Refusal.of(HttpStatus.UNAUTHORIZED, "SIGN_IN_REQUIRED"));
    }

    /**
     * The caller, if they act for the body in that role.
     *
     * @throws Refusal 401 or 403
     */
    public static Caller at(PublicBodyId body, Role role, ServerWebExchange exchange) {
        Caller caller = signedIn(exchange);
        if (!caller.acts(role, body)) {
            throw forbidden();
        }
        return caller;
    }

    /**
     * The caller, if they are that official of the body.
     *
     * @throws Refusal 401 or 403
     */
    public static Caller oneself(PublicBodyId body, OfficialId official, ServerWebExchange exchange) {
        Caller caller = signedIn(exchange);
        if (!official.equals(caller.officialId()) || !body.equals(caller.publicBodyId())) {
            throw forbidden();
        }
        return caller;
    }

    /**
     * The caller, if they hold that role wherever it may be.
     *
     * @throws Refusal 401 or 403
     */
    public static Caller holding(Role role, ServerWebExchange exchange) {
        Caller caller = signedIn(exchange);
        if (!caller.roles().contains(role)) {
            throw forbidden();
        }
        return caller;
    }

    /** A command wished by this caller in this role. */
    public static Act act(Object command, Role role, Caller caller) {
        return new Act(command, StrictJson.word(role), caller.actor());
    }

    private static Refusal forbidden() {
        return Refusal.of(HttpStatus.FORBIDDEN, "FORBIDDEN");
    }
}
