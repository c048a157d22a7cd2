package org.arsye.command.platform.web;

import java.net.InetSocketAddress;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * The figures are for those who run the program, not for the public: they are told on this machine and where the trusted
 * proxies are, and never through a proxy. Everybody else finds nothing there.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class FiguresDoor implements WebFilter {

    /** Matched as addresses are: however it is encoded, it is this one. */
    private static final PathPattern FIGURES = PathPatternParser.defaultInstance.parse("/actuator/prometheus/**");

    private final Pattern inside;

    FiguresDoor(@Value("${arsye.trusted-proxies:}") String inside) {
        this.inside = Pattern.compile(inside);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        if (!FIGURES.matches(request.getPath().pathWithinApplication()) || mayRead(request)) {
            return chain.filter(exchange);
        }
        exchange.getResponse().setStatusCode(HttpStatus.NOT_FOUND);
        return exchange.getResponse().setComplete();
    }

    private boolean mayRead(ServerHttpRequest request) {
        InetSocketAddress from = request.getRemoteAddress();
        return from != null
                && from.getAddress() != null
                && !request.getHeaders().containsHeader("X-Forwarded-For")
                && !request.getHeaders().containsHeader("Forwarded")
                && (from.getAddress().isLoopbackAddress()
                        || inside.matcher(from.getAddress().getHostAddress()).matches());
    }
}
