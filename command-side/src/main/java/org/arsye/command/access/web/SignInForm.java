package org.arsye.command.access.web;

import java.time.Duration;
import org.arsye.command.access.Caller;
import org.arsye.command.access.Sessions;
import org.arsye.command.access.SignIn;
import org.arsye.command.access.guessing.Device;
import org.arsye.command.platform.web.Blocking;
import org.arsye.command.platform.web.Cookies;
import org.arsye.command.platform.web.Form;
import org.arsye.command.platform.web.Forms;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Signing in and out of the pages. */
@RestController
class SignInForm {

    private static final String DESK = "/desk";
    private static final String SECOND_FACTOR = "/account/second-factor";

    private final SignIn signIn;
    private final Sessions sessions;
    private final Blocking blocking;
    private final Forms forms;
    private final Addresses addresses;

    SignInForm(SignIn signIn, Sessions sessions, Blocking blocking, Forms forms, Addresses addresses) {
        this.addresses = addresses;
        this.signIn = signIn;
        this.sessions = sessions;
        this.blocking = blocking;
        this.forms = forms;
    }

    @PostMapping(path = "/sign-in", consumes = "application/x-www-form-urlencoded")
    Mono<ResponseEntity<Void>> in(ServerWebExchange exchange) {
        return forms.answer(exchange, form -> blocking.call(() -> open(exchange, form)));
    }

    /** A session that was running is left behind with its cookie; it ends by itself. */
    private String open(ServerWebExchange exchange, Form form) {
        SignIn.Signed signed = signIn.with(
                new SignIn.Presented(
                        form.text("username", ""),
                        form.text("password", ""),
                        form.text("code"),
                        addresses.of(exchange.getRequest()),
                        Browsers.device(exchange)),
                Sessions.Kind.PAGE);
        Cookies.add(
                exchange, Cookies.of(SessionFilter.COOKIE, signed.session().token(), Sessions.Kind.PAGE.lifetime()));
        Cookies.add(exchange, Cookies.of(Device.COOKIE, signed.device(), Device.KEPT));
        boolean due = sessions.caller(signed.session().token())
                .filter(Caller::factorDue)
                .isPresent();
        return due ? SECOND_FACTOR : LocalPath.of(form.text("next"), DESK);
    }

    @PostMapping(path = "/sign-out", consumes = "application/x-www-form-urlencoded")
    Mono<ResponseEntity<Void>> out(ServerWebExchange exchange) {
        return forms.answer(
                exchange,
                form -> blocking.call(() -> {
                    String token = SessionFilter.cookie(exchange.getRequest());
                    if (token != null) {
                        sessions.close(token);
                    }
                    Cookies.add(exchange, Cookies.of(SessionFilter.COOKIE, "", Duration.ZERO));
                    return "/";
                }));
    }
}
