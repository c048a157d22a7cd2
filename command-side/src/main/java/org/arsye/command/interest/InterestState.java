package org.arsye.command.interest;

import java.util.HashSet;
import java.util.Set;
import org.arsye.events.interest.InterestConfirmed;
import org.arsye.events.interest.InterestEvent;
import org.arsye.events.interest.InterestExpressed;
import org.arsye.events.interest.InterestLapsed;
import org.arsye.events.interest.InterestRenewed;
import org.arsye.events.interest.InterestWithdrawn;
import org.arsye.events.interest.InvitationId;
import org.arsye.events.interest.InvitationIssued;

/** What the rules remember of an expression of interest. */
sealed interface InterestState {

    record NotExpressed() implements InterestState {}

    /** Waits for whoever reads letters to the address. */
    record Expressed(int year, String digest) implements InterestState {}

    /** @param issued every invitation that went out, so that none goes twice */
    record Confirmed(int year, String digest, Set<InvitationId> issued) implements InterestState {
        Confirmed after(InvitationId invitation) {
            Set<InvitationId> more = new HashSet<>(issued);
            more.add(invitation);
            return new Confirmed(year, digest, Set.copyOf(more));
        }
    }

    /** Withdrawn or lapsed. */
    record Ended(String digest) implements InterestState {}

    default InterestState after(InterestEvent event) {
        return switch (event) {
            case InterestExpressed it -> new Expressed(it.year(), it.secretDigest());
            case InterestConfirmed it ->
                this instanceof Expressed was ? new Confirmed(was.year(), was.digest(), Set.of()) : this;
            case InterestRenewed it ->
                this instanceof Confirmed was ? new Confirmed(it.year(), was.digest(), was.issued()) : this;
            case InterestWithdrawn it -> new Ended(digest());
            case InterestLapsed it -> new Ended(digest());
            case InvitationIssued it -> this instanceof Confirmed was ? was.after(it.invitationId()) : this;
        };
    }

    private String digest() {
        return switch (this) {
            case NotExpressed none -> null;
            case Expressed was -> was.digest();
            case Confirmed was -> was.digest();
            case Ended was -> was.digest();
        };
    }
}
