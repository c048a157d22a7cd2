package org.arsye.query.site.web;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ForwardedHeaderUtils;

/** Under which address a reader came, for what is read elsewhere: on paper, on another telephone. */
@Component
class Sites {

    private final Pattern trusted;

    Sites(@Value("${arsye.trusted-proxies}") String trusted) {
        this.trusted = Pattern.compile(trusted);
    }

    /** Scheme and authority, as the browser has them; what a proxy says of them is believed of those that are trusted. */
    String of(ServerHttpRequest request) {
        URI address = isTrusted(request.getRemoteAddress())
                ? ForwardedHeaderUtils.adaptFromForwardedHeaders(request.getURI(), request.getHeaders())
                        .build()
                        .toUri()
                : request.getURI();
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private boolean isTrusted(InetSocketAddress address) {
        return address != null
                && address.getAddress() != null
                && trusted.matcher(address.getAddress().getHostAddress()).matches();
    }
}
