package org.arsye.command.access.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** Where a request came from. Only this machine and the proxies that the operator names are believed when they name others. */
@Component
public final class Addresses {

    private static final int LONGEST = 64;

    private final Pattern trusted;

    /** @param trusted regular expression over the address of whoever connects; empty for none */
    Addresses(@Value("${arsye.trusted-proxies:}") String trusted) {
        this.trusted = Pattern.compile(trusted);
    }

    public String of(ServerHttpRequest request) {
        InetSocketAddress remote = request.getRemoteAddress();
        InetAddress address = remote == null ? null : remote.getAddress();
        String forwarded = request.getHeaders().getFirst("X-Forwarded-For");
        if (address != null && forwarded != null && isTrusted(address)) {
            String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
            return last.length() > LONGEST ? last.substring(0, LONGEST) : last;
        }
        return address == null ? "" : address.getHostAddress();
    }

    private boolean isTrusted(InetAddress address) {
        return address.isLoopbackAddress()
                || trusted.matcher(address.getHostAddress()).matches();
    }
}
