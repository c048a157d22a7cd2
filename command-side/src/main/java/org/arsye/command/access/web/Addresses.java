package org.arsye.command.access.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Where a request came from. Only the gateway on this machine is believed when it names somebody else. */
final class Addresses {

    private static final int LONGEST = 64;

    private Addresses() {}

    static String of(ServerHttpRequest request) {
        InetSocketAddress remote = request.getRemoteAddress();
        InetAddress address = remote == null ? null : remote.getAddress();
        String forwarded = request.getHeaders().getFirst("X-Forwarded-For");
        if (address != null && address.isLoopbackAddress() && forwarded != null) {
            String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
            return last.length() > LONGEST ? last.substring(0, LONGEST) : last;
        }
        return address == null ? "" : address.getHostAddress();
    }
}
