package org.arsye.query.publicbodies;

import static org.arsye.query.given.Story.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.arsye.events.Role;
import org.arsye.events.Sealed;
import org.arsye.events.publicbody.OfficialAppointed;
import org.arsye.events.publicbody.OfficialDismissed;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.events.publicbody.PublicBodyKind;
import org.arsye.events.publicbody.PublicBodyRenamed;
import org.arsye.events.publicbody.RoleDelegated;
import org.arsye.events.publicbody.RoleGranted;
import org.arsye.events.publicbody.RoleWithdrawn;
import org.arsye.query.given.ReadSide;
import org.arsye.query.given.Story;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Paging;
import org.arsye.query.platform.Reader;
import org.junit.jupiter.api.Test;

class PublicBodiesTest {

    private final ReadSide side = ReadSide.running();
    private final PublicBodiesQueries bodies = side.bean(PublicBodiesQueries.class);
    private final Story story = new Story();

    @Test
    void a_registered_body_is_told() {
        long position = side.given(story.registered());

        assertThat(bodies.one(story.body, side.now()))
                .contains(new PublicBodyEntry(
                        story.body, position, text("Ministria e Parqeve"), PublicBodyKind.MINISTRY, "Europe/Belgrade"));
        assertThat(bodies.byId(List.of(story.body, new Story().body), side.now()))
                .containsOnlyKeys(story.body);
        assertThat(bodies.list(Paging.largest(), side.now()).items().getLast().id())
                .isEqualTo(story.body);
    }

    @Test
    void a_renamed_body_keeps_its_old_name_in_the_past() {
        long registered = side.given(story.registered());
        side.given(new PublicBodyRenamed(story.body, text("Ministria e Gurëve")));

        assertThat(bodies.one(story.body, side.now()).orElseThrow().names()).isEqualTo(text("Ministria e Gurëve"));
        assertThat(bodies.one(story.body, side.asOf(registered)).orElseThrow().names())
                .isEqualTo(text("Ministria e Parqeve"));
        assertThat(bodies.one(story.body, side.asOf(registered - 1))).isEmpty();
    }

    @Test
    void roles_come_and_go() {
        side.given(story.registered(), story.appointed(), granted(null), granted(null), withdrawn(Role.OFFICIAL));

        assertThat(bodies.officials(story.body, null, side.now()))
                .containsExactly(new OfficialEntry(story.drafter, story.body, Set.of(Role.APPROVER), null));
        assertThat(bodies.holders(story.body, side.now())).containsOnly(java.util.Map.entry(Role.APPROVER, 1));
    }

    @Test
    void an_officials_name_is_read_within_the_body_and_by_who_oversees_it() {
        side.given(story.registered(), story.appointed());
        Reader administrator = new Reader("admin", Set.of(Role.ADMINISTRATOR), null, null);

        for (Reader reader : List.of(story.official(), Story.auditor(), administrator)) {
            assertThat(bodies.officials(story.body, null, side.as(reader))
                            .getFirst()
                            .name())
                    .isEqualTo("Mostra Shembulli");
        }
        assertThat(bodies.officials(story.body, null, side.as(Story.stranger()))
                        .getFirst()
                        .name())
                .isNull();
    }

    @Test
    void who_could_act_in_a_role_on_a_day_is_told_with_who_granted_it_and_why() {
        long before = side.given(story.registered(), story.appointed());
        Instant since = side.asOf(before).instant();
        long granted = side.given(granted(since.plus(Duration.ofDays(2))));
        long after = side.given(withdrawn(Role.OFFICIAL));
        Instant at = side.asOf(granted).instant();

        assertThat(holders(before, since)).isEmpty();
        assertThat(holders(granted, at)).containsExactly(story.drafter);
        assertThat(holders(after, at.plus(Duration.ofDays(3)))).isEmpty();
        assertThat(bodies.holdings(story.body, Role.APPROVER, new Moment(after, at, Story.auditor())))
                .singleElement()
                .satisfies(holding -> {
                    assertThat(holding.name()).isEqualTo("Mostra Shembulli");
                    assertThat(holding.reason()).isEqualTo("Mungesë (shembull)");
                    assertThat(holding.until()).isEqualTo(since.plus(Duration.ofDays(2)));
                    assertThat(holding.holds()).isTrue();
                    assertThat(holding.endedAt()).isNull();
                });
        assertThat(bodies.holdings(story.body, Role.OFFICIAL, new Moment(after, at, Story.auditor())))
                .singleElement()
                .satisfies(holding -> {
                    assertThat(holding.holds()).isFalse();
                    assertThat(holding.endReason()).isEqualTo("Mungesë (shembull)");
                });
    }

    @Test
    void what_was_delegated_is_held_while_it_runs_and_while_the_delegator_holds_it() {
        OfficialId colleague = new OfficialId(UUID.randomUUID());
        long begun = side.given(
                story.registered(),
                story.appointed(),
                granted(null),
                new OfficialAppointed(story.body, colleague, Sealed.identity("Mostra Kolegja"), Set.of(Role.OFFICIAL)));
        Instant from = side.asOf(begun).instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        long delegated = side.given(new RoleDelegated(
                story.body,
                story.drafter,
                colleague,
                Role.APPROVER,
                from,
                from.plus(Duration.ofDays(7)),
                Sealed.text("Pushim (shembull)")));

        assertThat(holders(delegated, from.minusSeconds(1))).containsExactly(story.drafter);
        assertThat(holders(delegated, from)).containsExactly(story.drafter, colleague);
        assertThat(holders(delegated, from.plus(Duration.ofDays(7)))).containsExactly(story.drafter);
        long ended = side.given(withdrawn(Role.APPROVER));
        assertThat(holders(ended, from)).isEmpty();
    }

    @Test
    void who_was_dismissed_acts_no_more_and_stays_in_the_past() {
        long position = side.given(story.registered(), story.appointed());
        side.given(new OfficialDismissed(story.body, story.drafter, Sealed.text("Pension (shembull)")));

        assertThat(bodies.officials(story.body, null, side.now())).isEmpty();
        assertThat(bodies.officials(story.body, null, side.asOf(position))).hasSize(1);
        assertThat(bodies.holdings(story.body, null, side.as(Story.auditor())))
                .allSatisfy(holding -> assertThat(holding.endReason()).isEqualTo("Pension (shembull)"));
    }

    private List<OfficialId> holders(long position, Instant at) {
        side.now();
        return bodies.officials(story.body, Role.APPROVER, new Moment(position, at, Reader.PUBLIC)).stream()
                .map(OfficialEntry::id)
                .toList();
    }

    private RoleGranted granted(Instant until) {
        return new RoleGranted(story.body, story.drafter, Role.APPROVER, until, Sealed.text("Mungesë (shembull)"));
    }

    private RoleWithdrawn withdrawn(Role role) {
        return new RoleWithdrawn(story.body, story.drafter, role, Sealed.text("Mungesë (shembull)"));
    }
}
