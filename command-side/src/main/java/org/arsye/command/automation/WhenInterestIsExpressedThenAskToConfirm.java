package org.arsye.command.automation;

import org.arsye.command.register.TellingDueTable.Cause;
import org.arsye.command.telling.Outbox;
import org.arsye.events.interest.InterestId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** A letter asks whoever reads it whether they want more: only its link confirms. */
@Component
class WhenInterestIsExpressedThenAskToConfirm {

    private final Inviting inviting;
    private final Outbox outbox;

    WhenInterestIsExpressedThenAskToConfirm(Inviting inviting, Outbox outbox) {
        this.inviting = inviting;
        this.outbox = outbox;
    }

    @Scheduled(fixedDelay = 1_000)
    void look() {
        inviting.all(Cause.INTEREST_EXPRESSED, due -> {
            if (inviting.isRecent(due)) {
                outbox.confirm(new InterestId(due.subject()));
            }
        });
    }
}
