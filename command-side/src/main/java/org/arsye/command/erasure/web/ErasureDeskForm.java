package org.arsye.command.erasure.web;

import java.util.ArrayList;
import java.util.List;
import org.arsye.command.access.Authors;
import org.arsye.command.access.Permissions;
import org.arsye.command.platform.CommandId;
import org.arsye.command.platform.web.Act;
import org.arsye.command.platform.web.Form;
import org.arsye.command.platform.web.Forms;
import org.arsye.command.platform.web.PathIds;
import org.arsye.command.platform.web.Refusal;
import org.arsye.events.Role;
import org.arsye.events.erasure.ContributionId;
import org.arsye.events.erasure.ErasureId;
import org.arsye.events.erasure.ErasureScope;
import org.arsye.events.erasure.RefusalGround;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The forms of the data protection officers' desk. */
@RestController
class ErasureDeskForm {

    private static final String DESK = "/desk/erasures";

    private final Forms forms;
    private final Erasing erasing;
    private final Authors authors;

    ErasureDeskForm(Forms forms, Erasing erasing, Authors authors) {
        this.forms = forms;
        this.erasing = erasing;
        this.authors = authors;
    }

    @PostMapping(path = DESK, consumes = "application/x-www-form-urlencoded")
    Mono<ResponseEntity<Void>> post(ServerWebExchange exchange) {
        return forms.post(
                exchange,
                (form, command) -> act(form, command, exchange),
                done -> DESK + (done.position() < 0 ? "" : "?after=" + done.position()));
    }

    private Act act(Form form, CommandId command, ServerWebExchange exchange) {
        Permissions.holding(Role.DATA_PROTECTION_OFFICER, exchange);
        return switch (form.text("action", "")) {
            case "request" ->
                erasing.requesting(
                        new ErasureId(command.creates("erasure")),
                        new Erasing.Request(
                                form.word("scope", ErasureScope.class),
                                contributions(form.text("contributions", "")),
                                form.ticked("answers"),
                                form.text("basis"),
                                form.text("reason")),
                        exchange);
            default -> throw Refusal.malformed("/action", "UNKNOWN_VALUE");
        };
    }

    @PostMapping(path = DESK + "/{id}", consumes = "application/x-www-form-urlencoded")
    Mono<ResponseEntity<Void>> decide(@PathVariable String id, ServerWebExchange exchange) {
        ErasureId erasure = PathIds.id(id, ErasureId::of);
        return forms.post(
                exchange,
                (form, command) -> switch (form.text("action", "")) {
                    case "approve" -> erasing.approving(erasure, exchange);
                    case "refuse" ->
                        erasing.refusing(
                                erasure, form.word("ground", RefusalGround.class), form.text("reason"), exchange);
                    default -> throw Refusal.malformed("/action", "UNKNOWN_VALUE");
                },
                done -> DESK + "/" + erasure + (done.position() < 0 ? "" : "?after=" + done.position()));
    }

    /** By their numbers, as people tell them; one a line, or with commas between them. */
    private List<ContributionId> contributions(String typed) {
        List<ContributionId> named = new ArrayList<>();
        for (String number : typed.split("[\\n,;]")) {
            if (!number.isBlank()) {
                named.add(new ContributionId(authors.atNumber(number.strip())
                        .orElseThrow(
                                () -> Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "UNKNOWN_COMMENT", "/contributions"))
                        .commentId()
                        .value()));
            }
        }
        return named;
    }
}
