package org.arsye.query.publicbodies;

import static org.arsye.query.given.Story.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.arsye.events.Role;
import org.arsye.events.publicbody.PublicBodyKind;
import org.arsye.events.publicbody.PublicBodyRenamed;
import org.arsye.events.publicbody.RoleGranted;
import org.arsye.events.publicbody.RoleWithdrawn;
import org.arsye.query.given.ReadSide;
import org.arsye.query.given.Story;
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
        side.given(
                story.registered(),
                story.appointed(),
                new RoleGranted(story.body, story.drafter, Role.APPROVER),
                new RoleGranted(story.body, story.drafter, Role.APPROVER),
                new RoleWithdrawn(story.body, story.drafter, Role.OFFICIAL));

        assertThat(bodies.officials(story.body, side.now()))
                .containsExactly(new OfficialEntry(story.drafter, story.body, Set.of(Role.APPROVER), null));
        assertThat(bodies.holders(story.body, side.now())).containsOnly(java.util.Map.entry(Role.APPROVER, 1));
    }

    @Test
    void an_officials_name_is_read_within_the_body_and_by_who_oversees_it() {
        side.given(story.registered(), story.appointed());
        Reader administrator = new Reader("admin", Set.of(Role.ADMINISTRATOR), null, null);

        for (Reader reader : List.of(story.official(), Story.auditor(), administrator)) {
            assertThat(bodies.officials(story.body, side.as(reader)).getFirst().name())
                    .isEqualTo("Mostra Shembulli");
        }
        assertThat(bodies.officials(story.body, side.as(Story.stranger()))
                        .getFirst()
                        .name())
                .isNull();
    }
}
