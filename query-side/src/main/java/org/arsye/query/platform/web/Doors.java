package org.arsye.query.platform.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/**
 * Everybody may read; what they may read is asked where it is read. This side gives out the token against forged forms and
 * never compares it: writes are handed on unread to the command side, which does.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class Doors {

    /** Each request is observed as a whole; a dozen filters observed one by one took longer than they do. */
    @Bean
    SecurityObservationSettings filtersUnobserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityWebFilterChain everybodyMayRead(ServerHttpSecurity http) {
        return http.securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(new CsrfCookies())
                        .requireCsrfProtectionMatcher(exchange -> MatchResult.notMatch()))
                // What browsers are told is in one place: Precautions.
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .authorizeExchange(exchanges -> exchanges.anyExchange().permitAll())
                .build();
    }

    /** Nobody signs in on this side. */
    @Bean
    ReactiveAuthenticationManager nobody() {
        return authentication -> Mono.empty();
    }

    /** A page that is read has its token: the cookie is set with it. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebFilter tokenForForms() {
        return (exchange, chain) -> {
            Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
            boolean page = HttpMethod.GET.equals(exchange.getRequest().getMethod())
                    && exchange.getRequest().getHeaders().getAccept().stream()
                            .anyMatch(type -> "text".equals(type.getType()) && "html".equals(type.getSubtype()));
            return token == null || !page
                    ? chain.filter(exchange)
                    : token.doOnNext(given -> exchange.getAttributes().put("_csrf", given))
                            .then(chain.filter(exchange));
        };
    }

    /** An answer is asked for again each time, and one for somebody who is signed in is kept by nobody. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    WebFilter freshness() {
        return (exchange, chain) -> {
            exchange.getResponse()
                    .beforeCommit(() -> Mono.fromRunnable(() -> {
                        HttpHeaders headers = exchange.getResponse().getHeaders();
                        if (headers.getCacheControl() == null
                                && HttpMethod.GET.equals(exchange.getRequest().getMethod())) {
                            headers.setCacheControl(
                                    signedIn(exchange.getRequest().getHeaders()) ? "no-store" : "no-cache");
                            headers.add(HttpHeaders.VARY, "Accept-Language, Cookie, Authorization");
                        }
                    }));
            return chain.filter(exchange);
        };
    }

    private static boolean signedIn(HttpHeaders headers) {
        String cookies = headers.getFirst(HttpHeaders.COOKIE);
        return headers.getFirst(HttpHeaders.AUTHORIZATION) != null
                || cookies != null && cookies.contains("arsye_session=");
    }
}
