package org.arsye.command.automation;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.arsye.command.erasure.ErasureCommand.EraseWhatIsOver;
import org.arsye.command.register.InterestTable;
import org.arsye.events.erasure.ContributionId;
import org.arsye.events.erasure.ErasureId;
import org.arsye.events.interest.InterestId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** An address that no letter goes to any more is needed for nothing: it is erased, as an erasure of its own in the record. */
@Component
class WhenInterestEndsThenForget {

    private static final Logger LOG = LoggerFactory.getLogger(WhenInterestEndsThenForget.class);

    private final InterestTable interests;
    private final Inviting inviting;

    WhenInterestEndsThenForget(InterestTable interests, Inviting inviting) {
        this.interests = interests;
        this.inviting = inviting;
    }

    @Scheduled(fixedDelay = 2_000)
    void look() {
        interests.ended().forEach(this::forget);
    }

    private void forget(InterestId interest) {
        String wish = "erasure of interest " + interest;
        ErasureId erasure = new ErasureId(UUID.nameUUIDFromBytes(wish.getBytes(StandardCharsets.UTF_8)));
        try {
            inviting.send(new EraseWhatIsOver(erasure, new ContributionId(interest.value())), wish);
        } catch (RuntimeException e) {
            LOG.warn("interest {} is over and could not be forgotten yet", interest, e);
        }
    }
}
