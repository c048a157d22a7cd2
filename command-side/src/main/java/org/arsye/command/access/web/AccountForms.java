package org.arsye.command.access.web;

import java.util.UUID;
import java.util.function.Function;
import org.arsye.command.access.OwnAccount;
import org.arsye.command.access.Permissions;
import org.arsye.command.access.Sessions;
import org.arsye.command.access.WaysBack;
import org.arsye.command.platform.web.Blocking;
import org.arsye.command.platform.web.Form;
import org.arsye.command.platform.web.Forms;
import org.arsye.command.platform.web.PathIds;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The forms of one's own account: password, second factor, sessions. What it holds is shown by the query side. */
@RestController
class AccountForms {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PAGE = "/account";
    private static final String FACTOR = PAGE + "/second-factor";
    private static final String CODES = PAGE + "/recovery-codes";

    private final OwnAccount own;
    private final Sessions sessions;
    private final WaysBack waysBack;
    private final RecoveryCodes codes;
    private final Forms forms;
    private final Blocking blocking;
    private final Addresses addresses;

    AccountForms(
            OwnAccount own,
            Sessions sessions,
            WaysBack waysBack,
            RecoveryCodes codes,
            Forms forms,
            Blocking blocking,
            Addresses addresses) {
        this.own = own;
        this.sessions = sessions;
        this.waysBack = waysBack;
        this.codes = codes;
        this.forms = forms;
        this.blocking = blocking;
        this.addresses = addresses;
    }

    @PostMapping(path = "/account/password", consumes = FORM)
    Mono<ResponseEntity<Void>> password(ServerWebExchange exchange) {
        return answer(exchange, form -> {
            own.changePassword(owner(form, exchange), form.text("newPassword", ""));
            return PAGE + "?done=password";
        });
    }

    @PostMapping(path = "/account/second-factor", consumes = FORM)
    Mono<ResponseEntity<Void>> offer(ServerWebExchange exchange) {
        return answer(exchange, form -> {
            own.offerSecondFactor(owner(form, exchange));
            return FACTOR;
        });
    }

    @PostMapping(path = "/account/second-factor/confirmation", consumes = FORM)
    Mono<ResponseEntity<Void>> confirm(ServerWebExchange exchange) {
        return answer(exchange, form -> {
            codes.hand(own.confirmSecondFactor(owner(form, exchange), form.text("code", "")), exchange);
            return CODES;
        });
    }

    @PostMapping(path = "/account/second-factor/removal", consumes = FORM)
    Mono<ResponseEntity<Void>> remove(ServerWebExchange exchange) {
        return answer(exchange, form -> {
            own.removeSecondFactor(owner(form, exchange));
            codes.takeBack(exchange);
            return PAGE + "?done=removal";
        });
    }

    @PostMapping(path = "/account/recovery-codes", consumes = FORM)
    Mono<ResponseEntity<Void>> newCodes(ServerWebExchange exchange) {
        return answer(exchange, form -> {
            codes.hand(own.newRecoveryCodes(owner(form, exchange)), exchange);
            return CODES;
        });
    }

    @PostMapping(path = "/account/recovery-codes/noted", consumes = FORM)
    Mono<ResponseEntity<Void>> noted(ServerWebExchange exchange) {
        return answer(exchange, form -> {
            codes.takeBack(exchange);
            return PAGE;
        });
    }

    @PostMapping(path = "/account/sessions/ending", consumes = FORM)
    Mono<ResponseEntity<Void>> endOthers(ServerWebExchange exchange) {
        return answer(exchange, form -> {
            OwnAccount.Owner owner = owner(form, exchange);
            sessions.endOthers(owner.caller().accountId(), owner.token());
            return PAGE + "?done=sessions";
        });
    }

    @PostMapping(path = "/account/sessions/{id}/ending", consumes = FORM)
    Mono<ResponseEntity<Void>> end(@PathVariable("id") String written, ServerWebExchange exchange) {
        UUID id = PathIds.id(written, UUID::fromString);
        return answer(exchange, form -> {
            sessions.end(Permissions.signedIn(exchange).accountId(), id);
            return PAGE + "?done=sessions";
        });
    }

    @PostMapping(path = "/way-back", consumes = FORM)
    Mono<ResponseEntity<Void>> back(ServerWebExchange exchange) {
        return forms.answer(
                exchange,
                form -> blocking.call(() -> {
                    waysBack.take(form.text("token", ""), form.text("newPassword", ""));
                    return "/sign-in?done=password";
                }));
    }

    private Mono<ResponseEntity<Void>> answer(ServerWebExchange exchange, Function<Form, String> work) {
        Permissions.signedIn(exchange);
        return forms.answer(exchange, form -> blocking.call(() -> work.apply(form)));
    }

    private OwnAccount.Owner owner(Form form, ServerWebExchange exchange) {
        String bearer = SessionFilter.bearer(exchange.getRequest());
        return new OwnAccount.Owner(
                Permissions.signedIn(exchange),
                bearer == null ? SessionFilter.cookie(exchange.getRequest()) : bearer,
                form.text("password", ""),
                addresses.of(exchange.getRequest()),
                Browsers.device(exchange));
    }
}
