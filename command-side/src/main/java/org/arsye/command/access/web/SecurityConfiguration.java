package org.arsye.command.access.web;

import org.arsye.command.access.Sessions;
import org.arsye.command.platform.web.Blocking;
import org.arsye.command.platform.web.ProblemAnswers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;

/**
 * The doors. What is not named here needs a session; what a session may do is asked where the command is made, for only
 * there is known which body it concerns.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {

    private static final String[] OPEN_TO_THE_PUBLIC = {
        "/api/v1/tokens",
        "/api/v1/consultations/*/comments",
        "/api/v1/comments/*/withdrawal",
        "/consultations/*/comments/new",
        "/comments/*/withdrawal",
        "/api/v1/comments/*/erasure",
        "/api/v1/comments/*/flags",
        "/api/v1/comments/*/appeal",
        "/comments/*/flag",
        "/api/v1/interests",
        "/api/v1/interests/*/*",
        "/interest",
        "/interests/*",
        "/mine",
        "/mine/*",
        "/sign-in",
        "/sign-out",
        "/way-back"
    };

    /** Each request is observed as a whole; a dozen filters observed one by one took longer than they do. */
    @Bean
    SecurityObservationSettings filtersUnobserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityWebFilterChain doors(
            ServerHttpSecurity http, Sessions sessions, Blocking blocking, ProblemAnswers problems) {
        CsrfTokens csrf = new CsrfTokens();
        return http.securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                // What browsers are told is in one place: Precautions.
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .csrf(spec -> spec.csrfTokenRepository(new CsrfCookies())
                        .requireCsrfProtectionMatcher(csrf)
                        .csrfTokenRequestHandler(csrf)
                        .accessDeniedHandler(problems))
                .addFilterAt(new SessionFilter(sessions, blocking), SecurityWebFiltersOrder.AUTHENTICATION)
                .exceptionHandling(
                        spec -> spec.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .authorizeExchange(spec -> spec.pathMatchers(HttpMethod.POST, OPEN_TO_THE_PUBLIC)
                        .permitAll()
                        // Nothing is read here but the health and the description of this side.
                        .pathMatchers(HttpMethod.GET)
                        .permitAll()
                        .anyExchange()
                        .authenticated())
                .build();
    }
}
