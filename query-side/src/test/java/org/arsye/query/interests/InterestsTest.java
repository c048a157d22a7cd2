package org.arsye.query.interests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
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
import org.arsye.ledger.Digests;
import org.arsye.query.given.ReadSide;
import org.arsye.query.given.Story;
import org.arsye.query.platform.Paging;
import org.junit.jupiter.api.Test;

class InterestsTest {

    private static final String SECRET = "0123456789ABCDEFGHJKMNPQRS";

    private final ReadSide side = ReadSide.running();
    private final InterestsQueries interests = side.bean(InterestsQueries.class);
    private final Story story = new Story();
    private final InterestId one = new InterestId(UUID.randomUUID());
    private final InterestId other = new InterestId(UUID.randomUUID());

    @Test
    void only_the_confirmed_are_counted_and_each_at_all_it_is_in() {
        long expressed = side.given(expressed(one), expressed(other));
        assertThat(counted()).isZero();

        long confirmed = side.given(new InterestConfirmed(one));
        assertThat(counted()).isEqualTo(1);
        side.given(new InterestConfirmed(other));
        assertThat(counted()).isEqualTo(2);
        side.given(new InterestWithdrawn(one), new InterestLapsed(other, LapseCause.NOT_RENEWED));
        assertThat(counted()).isZero();
        assertThat(interests.counts(Paging.largest(), side.asOf(confirmed)).items())
                .contains(new InterestCount("body", story.body.toString(), 1));
        assertThat(interests.counts(Paging.largest(), side.asOf(expressed)).items())
                .noneMatch(count -> count.target().equals(story.body.toString()));
    }

    @Test
    void one_is_told_to_whoever_holds_its_link_and_to_nobody_else() {
        side.given(
                expressed(one),
                new InterestConfirmed(one),
                new InterestRenewed(one, 2027),
                new InvitationIssued(
                        one,
                        new InvitationId(UUID.randomUUID()),
                        InvitationCause.CONSULTATION_OPENED,
                        story.consultation,
                        null,
                        null,
                        List.of(),
                        null));

        InterestEntry entry =
                interests.one(one, SECRET.toLowerCase(), side.now()).orElseThrow();
        assertThat(entry.year()).isEqualTo(2027);
        assertThat(entry.standing()).isEqualTo(InterestStanding.CONFIRMED);
        assertThat(entry.publicBodies()).containsExactly(story.body);
        assertThat(entry.documentTypes()).containsExactly(DocumentType.DRAFT_LAW);
        assertThat(entry.invitations())
                .singleElement()
                .satisfies(each -> assertThat(each.consultationId()).isEqualTo(story.consultation));
        assertThat(interests.invited(story.consultation, side.now())).isEqualTo(1);
        assertThat(interests.one(one, "1" + SECRET, side.now())).isEmpty();
        assertThat(interests.one(one, null, side.now())).isEmpty();
        assertThat(interests.one(other, SECRET, side.now())).isEmpty();
    }

    private int counted() {
        return interests.counts(Paging.largest(), side.now()).items().stream()
                .filter(count -> count.target().equals(story.body.toString()))
                .mapToInt(InterestCount::confirmed)
                .sum();
    }

    private InterestExpressed expressed(InterestId id) {
        return new InterestExpressed(
                id,
                2026,
                List.of(story.body),
                List.of(DocumentType.DRAFT_LAW),
                List.of(),
                List.of(),
                ContributorKind.NGO,
                null,
                Sealed.identity("dikush@shembull.org"),
                "sq",
                Digests.sha256Hex(SECRET.getBytes(StandardCharsets.UTF_8)));
    }
}
