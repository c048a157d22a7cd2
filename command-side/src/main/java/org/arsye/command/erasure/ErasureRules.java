package org.arsye.command.erasure;

import static org.arsye.command.erasure.ErasureRejected.*;

import java.util.List;
import org.arsye.command.erasure.ErasureCommand.ApproveErasure;
import org.arsye.command.erasure.ErasureCommand.EraseWhatIsOver;
import org.arsye.command.erasure.ErasureCommand.RecordErasure;
import org.arsye.command.erasure.ErasureCommand.RefuseErasure;
import org.arsye.command.erasure.ErasureCommand.RequestErasure;
import org.arsye.command.erasure.ErasureCommand.RequestOwnErasure;
import org.arsye.command.erasure.ErasureState.Approved;
import org.arsye.command.erasure.ErasureState.Erased;
import org.arsye.command.erasure.ErasureState.NotRequested;
import org.arsye.command.erasure.ErasureState.Requested;
import org.arsye.command.erasure.ErasureState.Wish;
import org.arsye.command.kernel.Objections;
import org.arsye.command.kernel.Rejection;
import org.arsye.command.kernel.Secrets;
import org.arsye.command.kernel.Wording;
import org.arsye.command.register.StandingHold;
import org.arsye.events.Sealed;
import org.arsye.events.erasure.Applicant;
import org.arsye.events.erasure.ErasureApproved;
import org.arsye.events.erasure.ErasureEvent;
import org.arsye.events.erasure.ErasureRefused;
import org.arsye.events.erasure.ErasureRequested;
import org.arsye.events.erasure.ErasureScope;
import org.arsye.events.erasure.HoldKind;
import org.arsye.events.erasure.LegalBases;
import org.arsye.events.erasure.SubjectErased;

/** What may happen to an erasure, and what stands in the way. */
final class ErasureRules {

    /** With two keys each, the event that names them stays far below the 65,535 bytes of an entry (ledger format, section 2). */
    static final int MOST_CONTRIBUTIONS = 100;

    private ErasureRules() {}

    /** @throws Rejection if the wish is refused */
    static List<ErasureEvent> decide(ErasureCommand command, ErasureState state) {
        return switch (command) {
            case RequestErasure request -> List.of(request(request, state));
            case RequestOwnErasure request -> requestOwn(request, state);
            case EraseWhatIsOver over -> over(over, state);
            case ApproveErasure approve -> List.of(approve(approve, state));
            case RefuseErasure refuse -> List.of(refuse(refuse, state));
            case RecordErasure done -> record(done, state);
        };
    }

    private static ErasureEvent request(RequestErasure command, ErasureState state) {
        if (!(state instanceof NotRequested)) {
            throw new Rejection(ERASURE_ALREADY_REQUESTED);
        }
        int named =
                command.contributions() == null ? 0 : command.contributions().size();
        boolean single = command.scope() != ErasureScope.SUBJECT;
        new Objections()
                .when(command.scope() == null, ERASURE_SCOPE_REQUIRED, "/scope")
                .when(named == 0, CONTRIBUTIONS_REQUIRED, "/contributions")
                .when(named > 1 && single && command.scope() != null, ONE_CONTRIBUTION_ONLY, "/contributions")
                .when(named > MOST_CONTRIBUTIONS, TOO_MANY_CONTRIBUTIONS, "/contributions")
                .when(LegalBases.byCode(command.basis()).isEmpty(), LEGAL_BASIS_UNKNOWN, "/basis")
                .required(command.reason(), Wording.LONGEST_TEXT, ERASURE_REASON_REQUIRED, "/reason")
                .raise();
        requireFree(command.scope(), command.holds());
        return new ErasureRequested(
                command.erasureId(),
                command.scope(),
                List.copyOf(command.contributions()),
                command.answers(),
                command.basis(),
                Applicant.OFFICER,
                command.officer(),
                Sealed.text(command.reason()));
    }

    /**
     * Whoever holds the secret is asked for nothing more. Under a hold the request is recorded all the same: an officer
     * decides it, and a refusal can be contested. Asking twice is harmless.
     */
    private static List<ErasureEvent> requestOwn(RequestOwnErasure command, ErasureState state) {
        if (!Secrets.isSame(command.withdrawalDigest(), command.secretDigest())) {
            throw new Rejection(NUMBER_OR_SECRET_WRONG);
        }
        if (command.scope() == null) {
            throw new Rejection(ERASURE_SCOPE_REQUIRED, "/scope");
        }
        if (command.scope() == ErasureScope.SUBJECT) {
            throw new Rejection(SCOPE_NEEDS_AN_OFFICER, "/scope");
        }
        if (!(state instanceof NotRequested)) {
            return List.of();
        }
        ErasureEvent requested = new ErasureRequested(
                command.erasureId(),
                command.scope(),
                List.of(command.contribution()),
                false,
                LegalBases.ON_REQUEST,
                Applicant.AUTHOR,
                null,
                null);
        return inTheWay(command.scope(), command.holds()) == null
                ? List.of(requested, new ErasureApproved(command.erasureId(), null))
                : List.of(requested);
    }

    /** Asking twice is harmless. */
    private static List<ErasureEvent> over(EraseWhatIsOver command, ErasureState state) {
        return state instanceof NotRequested
                ? List.of(
                        new ErasureRequested(
                                command.erasureId(),
                                ErasureScope.IDENTITY,
                                List.of(command.contribution()),
                                false,
                                LegalBases.NOT_NEEDED,
                                Applicant.AUTHOR,
                                null,
                                null),
                        new ErasureApproved(command.erasureId(), null))
                : List.of();
    }

    private static ErasureEvent approve(ApproveErasure command, ErasureState state) {
        Requested requested = undecided(state);
        Wish wish = requested.wish();
        if (wish.scope() == ErasureScope.SUBJECT && command.officer().equals(requested.requestedBy())) {
            throw new Rejection(SECOND_OFFICER_REQUIRED);
        }
        requireFree(wish.scope(), command.holds());
        return new ErasureApproved(command.erasureId(), command.officer());
    }

    private static ErasureEvent refuse(RefuseErasure command, ErasureState state) {
        undecided(state);
        new Objections()
                .when(command.ground() == null, REFUSAL_GROUND_REQUIRED, "/ground")
                .required(command.reason(), Wording.LONGEST_TEXT, ERASURE_REASON_REQUIRED, "/reason")
                .raise();
        return new ErasureRefused(
                command.erasureId(), command.ground(), command.officer(), Sealed.text(command.reason()));
    }

    /** Whatever stands in the way now came too late: the keys are gone. */
    private static List<ErasureEvent> record(RecordErasure command, ErasureState state) {
        if (state instanceof Erased) {
            return List.of();
        }
        if (!(state instanceof Approved)) {
            throw new Rejection(ERASURE_NOT_APPROVED);
        }
        Wish wish = ((Approved) state).wish();
        return List.of(new SubjectErased(
                command.erasureId(),
                wish.scope(),
                wish.contributions(),
                wish.answers(),
                wish.basis(),
                List.copyOf(command.keys())));
    }

    private static Requested undecided(ErasureState state) {
        return switch (state) {
            case Requested requested -> requested;
            default -> throw new Rejection(ERASURE_ALREADY_DECIDED);
        };
    }

    private static void requireFree(ErasureScope scope, List<StandingHold> holds) {
        ErasureRejected standing = inTheWay(scope, holds);
        if (standing != null) {
            throw new Rejection(standing, "/contributions");
        }
    }

    /** A legal hold keeps everything; an archive keeps what was said, and lets go of who said it. Null where nothing does. */
    private static ErasureRejected inTheWay(ErasureScope scope, List<StandingHold> holds) {
        if (holds.stream().anyMatch(hold -> hold.kind() == HoldKind.LEGAL_HOLD)) {
            return LEGAL_HOLD_STANDS;
        }
        boolean archived = holds.stream().anyMatch(hold -> hold.kind() == HoldKind.ARCHIVING);
        return archived && scope != ErasureScope.IDENTITY ? ARCHIVING_EXEMPTION_STANDS : null;
    }
}
