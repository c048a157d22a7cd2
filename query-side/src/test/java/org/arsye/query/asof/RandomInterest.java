package org.arsye.query.asof;

import java.util.List;
import org.arsye.events.Sealed;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.interest.InterestConfirmed;
import org.arsye.events.interest.InterestExpressed;
import org.arsye.events.interest.InterestId;
import org.arsye.events.interest.InterestLapsed;
import org.arsye.events.interest.InterestRenewed;
import org.arsye.events.interest.InterestWithdrawn;
import org.arsye.events.interest.InvitationCause;
import org.arsye.events.interest.InvitationId;
import org.arsye.events.interest.InvitationIssued;
import org.arsye.events.interest.LapseCause;

/** Somebody who wants to be invited, and what they were invited to. */
final class RandomInterest {

    private final InterestId id;
    private final RandomHistory history;
    private final Chance chance;
    private int year = 2026;
    private boolean confirmed;
    private boolean ended;

    RandomInterest(RandomHistory history) {
        this.history = history;
        chance = history.chance;
        id = new InterestId(chance.id());
        history.record(new InterestExpressed(
                id,
                year,
                List.of(chance.of(history.bodies).id),
                chance.oneIn(2) ? List.of(chance.of(DocumentType.values())) : List.of(),
                List.of(),
                history.consultations.isEmpty() ? List.of() : List.of(chance.of(history.consultations).id),
                chance.of(ContributorKind.values()),
                chance.oneIn(2) ? Sealed.identity("Mostra") : null,
                Sealed.identity("mostra@shembull.org"),
                chance.of("sq", "sr", "en"),
                "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752"));
    }

    boolean ended() {
        return ended;
    }

    void goOn() {
        if (!confirmed) {
            confirmed = true;
            history.record(new InterestConfirmed(id));
        } else if (chance.oneIn(4)) {
            ended = true;
            history.record(
                    chance.oneIn(2) ? new InterestWithdrawn(id) : new InterestLapsed(id, LapseCause.NOT_RENEWED));
        } else if (chance.oneIn(3)) {
            year++;
            history.record(new InterestRenewed(id, year));
        } else {
            history.record(new InvitationIssued(
                    id,
                    new InvitationId(chance.id()),
                    InvitationCause.CONSULTATION_OPENED,
                    history.consultations.isEmpty() ? null : chance.of(history.consultations).id,
                    null,
                    null,
                    List.of(),
                    null));
        }
    }
}
