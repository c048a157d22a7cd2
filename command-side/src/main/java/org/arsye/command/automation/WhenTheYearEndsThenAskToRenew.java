package org.arsye.command.automation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.arsye.command.interest.InterestCommand.IssueInvitation;
import org.arsye.command.interest.InterestCommand.LapseInterest;
import org.arsye.command.register.InterestTable;
import org.arsye.command.register.TellingDueTable.Due;
import org.arsye.command.telling.Outbox;
import org.arsye.events.interest.InterestId;
import org.arsye.events.interest.InvitationCause;
import org.arsye.events.interest.InvitationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * An interest holds for a calendar year. From December on it can be renewed, and a letter asks for it; what nobody has renewed by
 * the end of January ends, and so does what nobody has confirmed in fourteen days.
 */
@Component
class WhenTheYearEndsThenAskToRenew {

    private static final Logger LOG = LoggerFactory.getLogger(WhenTheYearEndsThenAskToRenew.class);

    /** The same is said in the letter that asks to confirm. */
    private static final Duration TO_CONFIRM = Duration.ofDays(14);

    private static final ZoneId HOME = ZoneId.of("Europe/Belgrade");

    private final InterestTable interests;
    private final Inviting inviting;
    private final Outbox outbox;
    private final Clock clock;

    WhenTheYearEndsThenAskToRenew(InterestTable interests, Inviting inviting, Outbox outbox, Clock clock) {
        this.interests = interests;
        this.inviting = inviting;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT10S")
    void look() {
        Instant now = clock.instant();
        LocalDate today = now.atZone(HOME).toLocalDate();
        interests.unconfirmedSince(now.minus(TO_CONFIRM)).forEach(each -> lapse(each, "confirm"));
        if (today.getMonth() == Month.DECEMBER) {
            interests.holdingUntil(today.getYear()).forEach(each -> ask(each, today.getYear() + 1, now));
        } else if (today.getMonth() == Month.JANUARY) {
            interests.holdingUntil(today.getYear() - 1).forEach(each -> ask(each, today.getYear(), now));
        } else {
            interests.holdingUntil(today.getYear() - 1).forEach(each -> lapse(each, "renew " + today.getYear()));
        }
    }

    private void ask(InterestId interest, int year, Instant now) {
        UUID name = Inviting.name(interest, InvitationCause.RENEWAL_ASKED + "/" + year);
        IssueInvitation asked = new IssueInvitation(
                interest, new InvitationId(name), InvitationCause.RENEWAL_ASKED, null, null, null, List.of(), year);
        quietly(interest, () -> {
            if (inviting.issue(asked, new Due(0, null, interest.value(), null, now))) {
                outbox.renew(name, interest, year);
            }
        });
    }

    private void lapse(InterestId interest, String why) {
        quietly(interest, () -> inviting.send(new LapseInterest(interest), "lapse " + interest + " " + why));
    }

    /** One that fails is tried again in a minute; the others do not wait for it. */
    private static void quietly(InterestId interest, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("interest {} could not be looked after", interest, e);
        }
    }
}
