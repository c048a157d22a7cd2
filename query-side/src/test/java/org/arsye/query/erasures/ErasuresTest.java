package org.arsye.query.erasures;

import static org.arsye.query.given.Story.commentId;
import static org.arsye.query.given.Story.decisionId;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.arsye.events.Sealed;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.DecisionId;
import org.arsye.events.comment.Outcome;
import org.arsye.events.comment.Publication;
import org.arsye.events.erasure.Applicant;
import org.arsye.events.erasure.ContentKeyId;
import org.arsye.events.erasure.ContributionId;
import org.arsye.events.erasure.ErasureApproved;
import org.arsye.events.erasure.ErasureId;
import org.arsye.events.erasure.ErasureRefused;
import org.arsye.events.erasure.ErasureRequested;
import org.arsye.events.erasure.ErasureScope;
import org.arsye.events.erasure.HoldId;
import org.arsye.events.erasure.HoldKind;
import org.arsye.events.erasure.HoldLifted;
import org.arsye.events.erasure.HoldPlaced;
import org.arsye.events.erasure.OfficerId;
import org.arsye.events.erasure.RefusalGround;
import org.arsye.events.erasure.SubjectErased;
import org.arsye.query.comments.CommentEntry;
import org.arsye.query.comments.CommentsFilter;
import org.arsye.query.comments.CommentsQueries;
import org.arsye.query.comments.TextState;
import org.arsye.query.given.ReadSide;
import org.arsye.query.given.Story;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Paging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is erased is not read any more, and everybody is told so; the keys are there all along, as after a restored backup. */
class ErasuresTest {

    private static final String SAID = "Zogjtë e Mirlindës këndojnë";
    private static final String BASIS = "XK-LPPD-REQUEST";

    private final ReadSide side = ReadSide.running();
    private final CommentsQueries comments = side.bean(CommentsQueries.class);
    private final ErasuresQueries erasures = side.bean(ErasuresQueries.class);
    private final Story story = new Story();
    private final CommentId comment = commentId();
    private final ErasureId erasure = new ErasureId(UUID.randomUUID());
    private final OfficerId officer = new OfficerId(UUID.randomUUID());
    private long submitted;

    @BeforeEach
    void begun() {
        side.given(story.begun());
        submitted = side.given(story.comment(comment, SAID, "art_7", Publication.NAMED));
    }

    @Test
    void a_text_is_gone_at_once_and_in_every_past_although_its_key_came_back() {
        assertThat(asked(side.now()).text()).isEqualTo(SAID);

        long erased = side.given(erased(ErasureScope.CONTRIBUTION, false, keysOf(comment, 0)));

        for (Moment moment : List.of(side.now(), side.asOf(submitted), side.asOf(erased))) {
            CommentEntry entry = asked(moment);
            assertThat(entry.textState()).isEqualTo(TextState.ERASED);
            assertThat(entry.text()).isNull();
            assertThat(entry.contributorName()).isEmpty();
            assertThat(entry.erased().position()).isEqualTo(erased);
            assertThat(entry.erased().basis()).isEqualTo(BASIS);
            assertThat(entry.nameErased().at()).isEqualTo(side.pen().now());
        }
        assertThat(found("Mirlindes")).isEmpty();
        assertThat(comments.totals(story.consultation, side.now()).received()).isEqualTo(1);
    }

    @Test
    void of_a_name_the_text_stays() {
        List<ContentKeyId> keys = keysOf(comment, 0, "contributorName");

        side.given(erased(ErasureScope.IDENTITY, false, keys));

        assertThat(asked(side.now()).text()).isEqualTo(SAID);
        assertThat(asked(side.now()).erased()).isNull();
        assertThat(asked(side.now()).contributorName()).isEmpty();
        assertThat(asked(side.now()).nameErased().scope()).isEqualTo(ErasureScope.IDENTITY);
    }

    @Test
    void a_view_that_is_filled_anew_says_the_same() {
        side.given(erased(ErasureScope.CONTRIBUTION, false, keysOf(comment, 0)));
        CommentEntry before = asked(side.now());

        side.rebuild();

        assertThat(asked(side.now())).isEqualTo(before);
    }

    @Test
    void an_answer_goes_with_it_where_it_repeats_what_was_said_and_a_later_one_is_read() {
        DecisionId first = decisionId();
        side.given(
                story.decided(comment, first, Outcome.ACCEPTED, null),
                story.approved(comment, first),
                story.published(comment, first, Outcome.ACCEPTED));
        side.given(erased(ErasureScope.CONTRIBUTION, true, keysOf(comment, 1)));

        assertThat(asked(side.now()).decision().erased().basis()).isEqualTo(BASIS);
        assertThat(asked(side.now()).decision().justification().sq()).isNull();
        assertThat(asked(side.now()).decision().outcome()).isEqualTo(Outcome.ACCEPTED);

        DecisionId second = decisionId();
        side.given(
                story.decided(comment, second, Outcome.NOTED, first),
                story.approved(comment, second),
                story.published(comment, second, Outcome.NOTED));
        assertThat(asked(side.now()).decision().erased()).isNull();
        assertThat(asked(side.now()).decision().justification().sq()).isNotBlank();
    }

    @Test
    void a_request_is_told_with_what_became_of_it() {
        side.given(requested(ErasureScope.CONTRIBUTION));
        assertThat(entry().stage()).isEqualTo(ErasureStage.REQUESTED);
        assertThat(entry().reason()).isEqualTo("Me letër");
        assertThat(erasures.of(new ContributionId(comment.value()), side.now())).hasSize(1);

        side.given(new ErasureRefused(erasure, RefusalGround.LEGAL_HOLD, officer, Sealed.text("Hetim")));
        assertThat(entry().stage()).isEqualTo(ErasureStage.REFUSED);
        assertThat(entry().refusal()).isEqualTo("Hetim");
        assertThat(entry().ground()).isEqualTo(RefusalGround.LEGAL_HOLD);
        assertThat(erasures.list(new Paging(1, null), side.now()).items())
                .extracting(ErasureEntry::id)
                .containsExactly(erasure);
    }

    @Test
    void an_erasure_that_was_approved_is_carried_out() {
        side.given(requested(ErasureScope.CONTRIBUTION), new ErasureApproved(erasure, officer));
        assertThat(entry().stage()).isEqualTo(ErasureStage.APPROVED);

        side.given(erased(ErasureScope.CONTRIBUTION, false, List.of()));
        assertThat(entry().stage()).isEqualTo(ErasureStage.ERASED);
        assertThat(entry().erasedAt()).isEqualTo(side.pen().now());
    }

    @Test
    void a_hold_stands_until_it_is_lifted() {
        HoldId hold = new HoldId(UUID.randomUUID());
        side.given(new HoldPlaced(hold, story.consultation, HoldKind.ARCHIVING, officer, Sealed.text("Arkivi")));
        assertThat(erasures.standing(side.now())).extracting(HoldEntry::id).contains(hold);

        side.given(new HoldLifted(hold, story.consultation, officer, Sealed.text("Mbaroi")));
        assertThat(erasures.standing(side.now())).extracting(HoldEntry::id).doesNotContain(hold);
        HoldEntry told = erasures.holds(story.consultation, side.now()).getFirst();
        assertThat(told.reason()).isEqualTo("Arkivi");
        assertThat(told.lifting()).isEqualTo("Mbaroi");
    }

    private CommentEntry asked(Moment moment) {
        return comments.one(comment, moment).orElseThrow();
    }

    private ErasureEntry entry() {
        return erasures.one(erasure, side.now()).orElseThrow();
    }

    private List<CommentEntry> found(String words) {
        return comments.list(
                        story.consultation,
                        new CommentsFilter(java.util.Set.of(), null, null, words, null),
                        Paging.largest(),
                        side.now())
                .items();
    }

    private ErasureRequested requested(ErasureScope scope) {
        return new ErasureRequested(
                erasure,
                scope,
                List.of(new ContributionId(comment.value())),
                false,
                BASIS,
                Applicant.OFFICER,
                officer,
                Sealed.text("Me letër"));
    }

    private SubjectErased erased(ErasureScope scope, boolean answers, List<ContentKeyId> keys) {
        return new SubjectErased(erasure, scope, List.of(new ContributionId(comment.value())), answers, BASIS, keys);
    }

    /** The keys of one event, or of one of its fields. */
    private List<ContentKeyId> keysOf(CommentId of, long sequence, String... fields) {
        String payload = new String(
                side.bean(JdbcClient.class)
                        .sql("select payload from store.event where aggregate_id = ? and sequence = ?")
                        .param(of.value())
                        .param(sequence)
                        .query(byte[].class)
                        .single(),
                StandardCharsets.UTF_8);
        String part = fields.length == 0 ? payload : payload.substring(payload.indexOf("\"" + fields[0] + "\""));
        List<ContentKeyId> keys = Pattern.compile("\"kid\"\\s*:\\s*\"([^\"]+)\"")
                .matcher(part)
                .results()
                .map(kid -> ContentKeyId.of(kid.group(1)))
                .distinct()
                .toList();
        return fields.length == 0 ? keys : keys.subList(0, 1);
    }
}
