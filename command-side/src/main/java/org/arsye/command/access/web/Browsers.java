package org.arsye.command.access.web;

import org.arsye.command.access.guessing.Device;
import org.springframework.http.HttpCookie;
import org.springframework.web.server.ServerWebExchange;

/** What a browser keeps for us beside its session. */
final class Browsers {

    private Browsers() {}

    /** What it holds to show that somebody signed in with it before; null for nothing. */
    static String device(ServerWebExchange exchange) {
        HttpCookie cookie = exchange.getRequest().getCookies().getFirst(Device.COOKIE);
        return cookie == null ? null : cookie.getValue();
    }
}
