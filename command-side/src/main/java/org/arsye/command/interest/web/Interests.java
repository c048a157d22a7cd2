package org.arsye.command.interest.web;

import java.util.List;
import java.util.Objects;
import org.arsye.command.access.InterestSecret;
import org.arsye.command.access.LetterLimit;
import org.arsye.command.access.WithdrawalSecret;
import org.arsye.command.interest.InterestCommand;
import org.arsye.command.interest.InterestCommand.ExpressInterest;
import org.arsye.command.interest.InterestCommand.Targets;
import org.arsye.command.kernel.Reason;
import org.arsye.command.kernel.Rejection;
import org.arsye.command.platform.CommandId;
import org.arsye.command.platform.web.Act;
import org.arsye.command.platform.web.Refusal;
import org.arsye.command.register.ConsultationWindows;
import org.arsye.command.register.PlanRegister;
import org.arsye.command.register.PublicBodyZones;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.interest.InterestId;
import org.arsye.events.plan.PlanItemId;
import org.arsye.events.publicbody.PublicBodyId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Expressions of interest on their way in. The address goes on sealed, and into nothing else. Its methods block their thread. */
@Component
class Interests {

    /** Told to nobody: the refusal is the same as for one that is not there. */
    private static final Reason NOT_OPENED = () -> "INTEREST_TARGET_UNKNOWN";

    private final InterestSecret secrets;
    private final PublicBodyZones bodies;
    private final ConsultationWindows consultations;
    private final PlanRegister plans;
    private final LetterLimit letters;

    Interests(
            InterestSecret secrets,
            PublicBodyZones bodies,
            ConsultationWindows consultations,
            PlanRegister plans,
            LetterLimit letters) {
        this.letters = letters;
        this.secrets = secrets;
        this.bodies = bodies;
        this.consultations = consultations;
        this.plans = plans;
    }

    static InterestId interest(CommandId command) {
        return new InterestId(command.creates("interest"));
    }

    /** What somebody wishes, as far as they said it; each list may be null. */
    record Wish(
            List<PublicBodyId> publicBodies,
            List<DocumentType> documentTypes,
            List<PlanItemId> planItems,
            List<ConsultationId> consultations,
            ContributorKind kind,
            String name,
            String email,
            String language) {
        @Override
        public String toString() {
            return "Wish";
        }
    }

    /**
     * @param client the network address of whoever asks
     * @throws Refusal 422 if one of the things named is not there, 429 if too many letters were asked for
     */
    Act expressing(CommandId command, Wish wish, String client) {
        Targets targets = new Targets(
                named(wish.publicBodies(), "/publicBodies"),
                named(wish.documentTypes(), "/documentTypes"),
                named(wish.planItems(), "/planItems"),
                named(wish.consultations(), "/consultations"));
        targets.publicBodies().forEach(each -> there(() -> bodies.of(each), "/publicBodies"));
        targets.consultations().forEach(each -> there(() -> opened(each), "/consultations"));
        targets.planItems().forEach(each -> there(() -> plans.planOf(each), "/planItems"));
        InterestId id = interest(command);
        // Without an address it is refused by the rules, and there is no letter to count.
        Runnable takeBack =
                wish.email() == null || wish.email().isBlank() ? () -> {} : letters.asking(wish.email(), client);
        return Act.ofThePublic(new ExpressInterest(
                        id,
                        targets,
                        wish.kind(),
                        wish.name(),
                        wish.email() == null ? null : wish.email().strip(),
                        wish.language(),
                        WithdrawalSecret.digest(secrets.of(id))))
                .ifRefused(takeBack);
    }

    /** What is prepared is nobody's to know. */
    private void opened(ConsultationId id) {
        if (consultations.of(id).round() == 0) {
            throw new Rejection(NOT_OPENED);
        }
    }

    private static <T> List<T> named(List<T> given, String pointer) {
        if (given == null) {
            return List.of();
        }
        if (given.stream().anyMatch(Objects::isNull)) {
            throw Refusal.malformed(pointer, "WRONG_TYPE");
        }
        return given.stream().distinct().toList();
    }

    private static void there(Runnable look, String pointer) {
        try {
            look.run();
        } catch (Rejection unknown) {
            throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "INTEREST_TARGET_UNKNOWN", pointer);
        }
    }

    /** @throws Refusal 422 without a secret */
    static Act by(String secret, java.util.function.Function<String, InterestCommand> command) {
        return Act.ofThePublic(command.apply(WithdrawalSecret.digest(secret == null ? "" : secret)));
    }
}
