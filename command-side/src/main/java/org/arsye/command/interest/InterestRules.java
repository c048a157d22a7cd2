package org.arsye.command.interest;

import static org.arsye.command.interest.InterestRejected.*;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.arsye.command.interest.InterestCommand.ConfirmInterest;
import org.arsye.command.interest.InterestCommand.ExpressInterest;
import org.arsye.command.interest.InterestCommand.IssueInvitation;
import org.arsye.command.interest.InterestCommand.LapseInterest;
import org.arsye.command.interest.InterestCommand.RenewInterest;
import org.arsye.command.interest.InterestCommand.Targets;
import org.arsye.command.interest.InterestCommand.WithdrawInterest;
import org.arsye.command.interest.InterestState.Confirmed;
import org.arsye.command.interest.InterestState.Ended;
import org.arsye.command.interest.InterestState.Expressed;
import org.arsye.command.interest.InterestState.NotExpressed;
import org.arsye.command.kernel.Objections;
import org.arsye.command.kernel.Rejection;
import org.arsye.command.kernel.Secrets;
import org.arsye.command.kernel.Wording;
import org.arsye.events.Sealed;
import org.arsye.events.interest.InterestConfirmed;
import org.arsye.events.interest.InterestEvent;
import org.arsye.events.interest.InterestExpressed;
import org.arsye.events.interest.InterestLapsed;
import org.arsye.events.interest.InterestRenewed;
import org.arsye.events.interest.InterestWithdrawn;
import org.arsye.events.interest.InvitationIssued;
import org.arsye.events.interest.LapseCause;

/** What may happen to an expression of interest, and what stands in the way. */
final class InterestRules {

    /** Whoever wants more wants a whole body or a whole kind; the event that lists them stays far below 65,535 bytes. */
    static final int MOST_TARGETS = 100;

    /** RFC 5321, section 4.5.3.1.3, without the angle brackets. */
    static final int LONGEST_EMAIL = 254;

    /** The languages letters are written in. */
    private static final Set<String> SPOKEN = Set.of("sq", "sr", "en");

    /** One at sign, a domain with a dot, nothing that could end a header: whether it exists, only a letter can tell. */
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@<>\"(),:;\\[\\]\\p{Cntrl}]{1,64}@[^\\s@<>\"(),:;\\p{Cntrl}]+\\.[^\\s@<>\"(),:;.\\p{Cntrl}]{2,}");

    /** Years are counted where the bodies are: Kosovo and Albania have one time. */
    private static final ZoneId HOME = ZoneId.of("Europe/Belgrade");

    private InterestRules() {}

    /** @throws Rejection if the wish is refused; what was wished before leads to nothing */
    static List<InterestEvent> decide(InterestCommand command, InterestState state, Instant now) {
        int year = now.atZone(HOME).getYear();
        return switch (command) {
            case ExpressInterest express -> List.of(express(express, state, year));
            case ConfirmInterest confirm -> confirm(confirm, state);
            case RenewInterest renew -> renew(renew, state, year);
            case WithdrawInterest withdraw -> withdraw(withdraw, state);
            case LapseInterest lapse -> lapse(lapse, state, year);
            case IssueInvitation issue -> issue(issue, state);
        };
    }

    private static InterestEvent express(ExpressInterest command, InterestState state, int year) {
        if (!(state instanceof NotExpressed)) {
            throw new Rejection(INTEREST_ALREADY_EXPRESSED);
        }
        Targets targets = command.targets();
        new Objections()
                .when(targets.count() == 0, INTEREST_TARGET_REQUIRED, "/targets")
                .when(targets.count() > MOST_TARGETS, TOO_MANY_INTEREST_TARGETS, "/targets")
                .when(command.contributorKind() == null, CONTRIBUTOR_KIND_REQUIRED, "/contributor/kind")
                .optional(command.contributorName(), Wording.LONGEST_NAME, "/contributor/name")
                .when(Wording.isBlank(command.email()), EMAIL_REQUIRED, "/email")
                .when(!Wording.isBlank(command.email()) && !isEmail(command.email()), EMAIL_NOT_VALID, "/email")
                .when(
                        command.language() == null || !SPOKEN.contains(command.language()),
                        LANGUAGE_NOT_SPOKEN,
                        "/language")
                .raise();
        return new InterestExpressed(
                command.interestId(),
                year,
                List.copyOf(targets.publicBodies()),
                List.copyOf(targets.documentTypes()),
                List.copyOf(targets.planItems()),
                List.copyOf(targets.consultations()),
                command.contributorKind(),
                Wording.isBlank(command.contributorName()) ? null : Sealed.identity(command.contributorName()),
                Sealed.identity(command.email()),
                command.language(),
                command.secretDigest());
    }

    /** Following the link twice is harmless. */
    private static List<InterestEvent> confirm(ConfirmInterest command, InterestState state) {
        return switch (state) {
            case Expressed waiting -> {
                require(waiting.digest(), command.secretDigest());
                yield List.of(new InterestConfirmed(command.interestId()));
            }
            case Confirmed already -> {
                require(already.digest(), command.secretDigest());
                yield List.of();
            }
            case Ended ended -> throw ended(ended, command.secretDigest());
            case NotExpressed none -> throw new Rejection(UNKNOWN_INTEREST);
        };
    }

    private static List<InterestEvent> renew(RenewInterest command, InterestState state, int year) {
        return switch (state) {
            case Expressed waiting -> {
                require(waiting.digest(), command.secretDigest());
                throw new Rejection(INTEREST_NOT_CONFIRMED);
            }
            case Confirmed held -> {
                require(held.digest(), command.secretDigest());
                yield held.year() > year
                        ? List.of()
                        : List.of(new InterestRenewed(command.interestId(), Math.max(year, held.year() + 1)));
            }
            case Ended ended -> throw ended(ended, command.secretDigest());
            case NotExpressed none -> throw new Rejection(UNKNOWN_INTEREST);
        };
    }

    private static List<InterestEvent> withdraw(WithdrawInterest command, InterestState state) {
        return switch (state) {
            case Expressed waiting -> {
                require(waiting.digest(), command.secretDigest());
                yield List.of(new InterestWithdrawn(command.interestId()));
            }
            case Confirmed held -> {
                require(held.digest(), command.secretDigest());
                yield List.of(new InterestWithdrawn(command.interestId()));
            }
            case Ended ended -> {
                require(ended.digest(), command.secretDigest());
                yield List.of();
            }
            case NotExpressed none -> throw new Rejection(UNKNOWN_INTEREST);
        };
    }

    private static List<InterestEvent> lapse(LapseInterest command, InterestState state, int year) {
        return switch (state) {
            case Expressed waiting -> List.of(new InterestLapsed(command.interestId(), LapseCause.NOT_CONFIRMED));
            case Confirmed held ->
                held.year() < year
                        ? List.of(new InterestLapsed(command.interestId(), LapseCause.NOT_RENEWED))
                        : List.of();
            case Ended ended -> List.of();
            case NotExpressed none -> throw new Rejection(UNKNOWN_INTEREST);
        };
    }

    /** Once for ever; and to nobody who has not confirmed, or wants no more. */
    private static List<InterestEvent> issue(IssueInvitation command, InterestState state) {
        if (!(state instanceof Confirmed held) || held.issued().contains(command.invitationId())) {
            return List.of();
        }
        return List.of(new InvitationIssued(
                command.interestId(),
                command.invitationId(),
                command.cause(),
                command.consultationId(),
                command.planId(),
                command.planVersion(),
                List.copyOf(command.planItems()),
                command.year()));
    }

    private static Rejection ended(Ended ended, String presented) {
        require(ended.digest(), presented);
        return new Rejection(INTEREST_ENDED);
    }

    private static void require(String digest, String presented) {
        if (!Secrets.isSame(digest, presented)) {
            throw new Rejection(LINK_NOT_VALID);
        }
    }

    private static boolean isEmail(String email) {
        return email.length() <= LONGEST_EMAIL && EMAIL.matcher(email).matches();
    }
}
