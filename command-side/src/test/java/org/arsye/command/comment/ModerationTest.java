package org.arsye.command.comment;

import static org.arsye.command.comment.Bench.*;
import static org.arsye.command.comment.ModerationRejected.*;
import static org.arsye.events.comment.ModerationReason.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.arsye.command.comment.ModerationCommand.AppealModeration;
import org.arsye.command.comment.ModerationCommand.DecideAppeal;
import org.arsye.command.comment.ModerationCommand.DismissFlags;
import org.arsye.command.comment.ModerationCommand.FlagComment;
import org.arsye.command.comment.ModerationCommand.HideComment;
import org.arsye.command.comment.ModerationCommand.RedactComment;
import org.arsye.command.comment.ModerationCommand.RestoreComment;
import org.arsye.events.Sealed;
import org.arsye.events.comment.AppealOutcome;
import org.arsye.events.comment.CommentFlagged;
import org.arsye.events.comment.CommentFlagsDismissed;
import org.arsye.events.comment.CommentHidden;
import org.arsye.events.comment.CommentRedacted;
import org.arsye.events.comment.CommentRestored;
import org.arsye.events.comment.ModerationAppealDecided;
import org.arsye.events.comment.ModerationAppealed;
import org.arsye.events.comment.ModerationReason;
import org.arsye.events.comment.Passage;
import org.arsye.events.publicbody.OfficialId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ModerationTest {

    private static final OfficialId MODERATOR = new OfficialId(UUID.randomUUID());
    private static final OfficialId ANOTHER = new OfficialId(UUID.randomUUID());
    private static final Set<ModerationReason> ALL = EnumSet.allOf(ModerationReason.class);
    private static final Passage BENCHES = new Passage(Passage.Of.TEXT, 4, 9);
    private static final Passage PARK_NAME = new Passage(Passage.Of.TEXT, 9, 12);
    private static final String WHY = "Nuk fyen askënd";

    @Nested
    class Flagging {

        @Test
        void tells_a_reason_once_however_many_name_it() {
            on(MID_MARCH).given(submitted()).when(flag(INSULT)).leadsTo(flagged(INSULT));
            on(MID_MARCH).given(submitted(), flagged(INSULT)).when(flag(INSULT)).leadsTo();
            on(MID_MARCH).given(submitted(), flagged(INSULT)).when(flag(THREAT)).leadsTo(flagged(THREAT));
        }

        @Test
        void is_not_asked_again_for_what_a_moderator_has_looked_at() {
            on(MID_MARCH)
                    .given(submitted(), flagged(INSULT), dismissed(INSULT))
                    .when(flag(INSULT))
                    .leadsTo();
        }

        @Test
        void says_nothing_of_what_is_hidden() {
            on(MID_MARCH).given(submitted(), hidden(THREAT)).when(flag(INSULT)).leadsTo();
        }

        @Test
        void needs_a_reason_that_the_rules_have() {
            on(MID_MARCH).given(submitted()).when(flag(null)).isRefused(MODERATION_REASON_REQUIRED, "/reason");
            on(MID_MARCH)
                    .given(submitted())
                    .when(new FlagComment(BENCH, ADVERTISING, Set.of(INSULT)))
                    .isRefused(MODERATION_REASON_NOT_OFFERED, "/reason");
        }

        @Test
        void is_dismissed_by_a_moderator_who_names_all_that_was_open() {
            on(MID_MARCH)
                    .given(submitted(), flagged(THREAT), flagged(INSULT))
                    .when(new DismissFlags(BENCH, MODERATOR))
                    .leadsTo(dismissed(INSULT, THREAT));
            on(MID_MARCH)
                    .given(submitted(), flagged(THREAT), hidden(INSULT), restored())
                    .when(new DismissFlags(BENCH, MODERATOR))
                    .isRefused(NOTHING_FLAGGED);
        }
    }

    @Nested
    class Hiding {

        @Test
        void keeps_the_comment_from_the_public() {
            on(MID_MARCH).given(submitted()).when(hide(INSULT)).leadsTo(hidden(INSULT));
        }

        @Test
        void goes_on_where_a_part_was_left_out() {
            on(MID_MARCH)
                    .given(submitted(), redacted(BENCHES))
                    .when(hide(INSULT))
                    .leadsTo(hidden(INSULT));
        }

        @Test
        void is_done_once() {
            on(MID_MARCH).given(submitted(), hidden(INSULT)).when(hide(THREAT)).isRefused(COMMENT_ALREADY_HIDDEN);
        }

        @Test
        void needs_a_reason_that_the_rules_have() {
            on(MID_MARCH).given(submitted()).when(hide(null)).isRefused(MODERATION_REASON_REQUIRED, "/reason");
            on(MID_MARCH)
                    .given(submitted())
                    .when(new HideComment(BENCH, ADVERTISING, Set.of(INSULT), MODERATOR))
                    .isRefused(MODERATION_REASON_NOT_OFFERED, "/reason");
        }

        @Test
        void says_nothing_of_a_comment_that_was_taken_back_or_never_sent() {
            on(MID_MARCH)
                    .given(submitted(), withdrawn())
                    .when(hide(INSULT))
                    .isRefused(CommentRejected.COMMENT_WITHDRAWN);
        }

        @Test
        void leaves_the_comment_to_be_answered() {
            on(MID_MARCH).given(submitted(), hidden(INSULT)).when(draft(FIRST)).leadsTo(drafted(FIRST));
            on(MID_MARCH)
                    .given(submitted(), drafted(FIRST), approved(FIRST), hidden(INSULT))
                    .when(hide(THREAT))
                    .isRefused(COMMENT_ALREADY_HIDDEN);
        }
    }

    @Nested
    class Redacting {

        @Test
        void leaves_out_passages_in_their_order() {
            on(MID_MARCH).given(submitted()).when(redact(PARK_NAME, BENCHES)).leadsTo(redacted(BENCHES, PARK_NAME));
        }

        @Test
        void replaces_what_was_hidden_or_left_out_before() {
            on(MID_MARCH)
                    .given(submitted(), hidden(INSULT))
                    .when(redact(BENCHES))
                    .leadsTo(redacted(BENCHES));
        }

        @Test
        void needs_passages_that_are_some_and_apart() {
            on(MID_MARCH).given(submitted()).when(redact()).isRefused(PASSAGES_REQUIRED, "/passages");
            for (Passage wrong : List.of(
                    new Passage(Passage.Of.TEXT, 8, 10),
                    new Passage(Passage.Of.TEXT, -1, 2),
                    new Passage(Passage.Of.TEXT, 3, 3),
                    new Passage(null, 1, 2))) {
                on(MID_MARCH).given(submitted()).when(redact(BENCHES, wrong)).isRefused(PASSAGE_NOT_VALID, "/passages");
            }
            on(MID_MARCH)
                    .given(submitted())
                    .when(redact(Collections.nCopies(201, BENCHES).toArray(Passage[]::new)))
                    .isRefused(TOO_MANY_PASSAGES, "/passages");
        }

        @Test
        void of_another_text_is_no_overlap() {
            Passage there = new Passage(Passage.Of.PROPOSED_WORDING, 4, 9);
            on(MID_MARCH).given(submitted()).when(redact(there, BENCHES)).leadsTo(redacted(BENCHES, there));
        }
    }

    @Nested
    class Restoring {

        @Test
        void shows_the_comment_as_it_was_sent() {
            on(MID_MARCH).given(submitted(), hidden(INSULT)).when(restore()).leadsTo(restored());
            on(MID_MARCH).given(submitted(), redacted(BENCHES)).when(restore()).leadsTo(restored());
        }

        @Test
        void needs_something_to_restore() {
            on(MID_MARCH).given(submitted()).when(restore()).isRefused(COMMENT_NOT_MODERATED);
            on(MID_MARCH)
                    .given(submitted(), hidden(INSULT), restored())
                    .when(restore())
                    .isRefused(COMMENT_NOT_MODERATED);
        }
    }

    @Nested
    class Appealing {

        @Test
        void is_the_authors_who_shows_the_secret() {
            on(MID_MARCH)
                    .given(submitted(), hidden(INSULT))
                    .when(appeal(SECRET))
                    .leadsTo(appealed());
            on(MID_MARCH)
                    .given(submitted(), hidden(INSULT))
                    .when(appeal(OTHER_SECRET))
                    .isRefused(CommentRejected.WRONG_SECRET, "/secret");
        }

        @Test
        void is_against_something() {
            on(MID_MARCH).given(submitted()).when(appeal(SECRET)).isRefused(COMMENT_NOT_MODERATED);
        }

        @Test
        void is_done_once_whatever_became_of_it() {
            on(MID_MARCH)
                    .given(submitted(), hidden(INSULT), appealed())
                    .when(appeal(SECRET))
                    .isRefused(ALREADY_APPEALED);
            on(MID_MARCH)
                    .given(submitted(), hidden(INSULT), appealed(), decided(AppealOutcome.REFUSED))
                    .when(appeal(SECRET))
                    .isRefused(ALREADY_APPEALED);
        }

        @Test
        void says_why() {
            on(MID_MARCH)
                    .given(submitted(), hidden(INSULT))
                    .when(new AppealModeration(BENCH, " ", SECRET))
                    .isRefused(APPEAL_WORDS_REQUIRED, "/words");
        }

        @Test
        void leaves_everything_as_it_is_until_it_is_decided() {
            on(MID_MARCH)
                    .given(submitted(), hidden(INSULT), appealed())
                    .when(restore())
                    .isRefused(APPEAL_STANDS);
            on(MID_MARCH)
                    .given(submitted(), redacted(BENCHES), appealed())
                    .when(hide(INSULT))
                    .isRefused(APPEAL_STANDS);
        }
    }

    @Nested
    class DecidingAnAppeal {

        @Test
        void shows_the_comment_again_if_it_is_granted() {
            on(MID_MARCH)
                    .given(submitted(), hidden(INSULT), appealed())
                    .when(decide(AppealOutcome.GRANTED, ANOTHER))
                    .leadsTo(decided(AppealOutcome.GRANTED), new CommentRestored(BENCH, PARK, ANOTHER));
        }

        @Test
        void leaves_it_if_it_is_refused() {
            on(MID_MARCH)
                    .given(submitted(), hidden(INSULT), appealed())
                    .when(decide(AppealOutcome.REFUSED, ANOTHER))
                    .leadsTo(decided(AppealOutcome.REFUSED));
        }

        @Test
        void is_for_somebody_else_than_who_hid_it_last() {
            on(MID_MARCH)
                    .given(submitted(), hidden(INSULT), appealed())
                    .when(decide(AppealOutcome.GRANTED, MODERATOR))
                    .isRefused(SECOND_MODERATOR_REQUIRED);
        }

        @Test
        void is_done_once() {
            on(MID_MARCH)
                    .given(submitted(), hidden(INSULT))
                    .when(decide(AppealOutcome.GRANTED, ANOTHER))
                    .isRefused(NO_APPEAL);
            on(MID_MARCH)
                    .given(submitted(), hidden(INSULT), appealed(), decided(AppealOutcome.REFUSED))
                    .when(decide(AppealOutcome.GRANTED, ANOTHER))
                    .isRefused(NO_APPEAL);
        }

        @Test
        void says_what_and_why() {
            on(MID_MARCH)
                    .given(submitted(), hidden(INSULT), appealed())
                    .when(decide(null, ANOTHER))
                    .isRefused(APPEAL_OUTCOME_REQUIRED, "/outcome");
            on(MID_MARCH)
                    .given(submitted(), hidden(INSULT), appealed())
                    .when(new DecideAppeal(BENCH, AppealOutcome.REFUSED, "", ANOTHER))
                    .isRefused(APPEAL_REASON_REQUIRED, "/reason");
        }

        @Test
        void is_not_undone_by_hiding_it_again_for_the_same() {
            on(MID_MARCH)
                    .given(submitted(), hidden(INSULT), appealed(), decided(AppealOutcome.GRANTED), restored())
                    .when(hide(INSULT))
                    .isRefused(APPEAL_WAS_GRANTED, "/reason");
            on(MID_MARCH)
                    .given(submitted(), hidden(INSULT), appealed(), decided(AppealOutcome.GRANTED), restored())
                    .when(hide(THREAT))
                    .leadsTo(hidden(THREAT));
        }
    }

    private static FlagComment flag(ModerationReason reason) {
        return new FlagComment(BENCH, reason, ALL);
    }

    private static HideComment hide(ModerationReason reason) {
        return new HideComment(BENCH, reason, ALL, MODERATOR);
    }

    private static RedactComment redact(Passage... passages) {
        return new RedactComment(BENCH, PERSONAL_DATA, ALL, List.of(passages), MODERATOR);
    }

    private static RestoreComment restore() {
        return new RestoreComment(BENCH, MODERATOR);
    }

    private static AppealModeration appeal(String secret) {
        return new AppealModeration(BENCH, WHY, secret);
    }

    private static DecideAppeal decide(AppealOutcome outcome, OfficialId moderator) {
        return new DecideAppeal(BENCH, outcome, WHY, moderator);
    }

    private static CommentFlagged flagged(ModerationReason reason) {
        return new CommentFlagged(BENCH, PARK, reason);
    }

    private static CommentFlagsDismissed dismissed(ModerationReason... reasons) {
        return new CommentFlagsDismissed(BENCH, PARK, List.of(reasons), MODERATOR);
    }

    private static CommentHidden hidden(ModerationReason reason) {
        return new CommentHidden(BENCH, PARK, reason, MODERATOR);
    }

    private static CommentRedacted redacted(Passage... passages) {
        return new CommentRedacted(BENCH, PARK, PERSONAL_DATA, List.of(passages), MODERATOR);
    }

    private static CommentRestored restored() {
        return new CommentRestored(BENCH, PARK, MODERATOR);
    }

    private static ModerationAppealed appealed() {
        return new ModerationAppealed(BENCH, PARK, Sealed.text(WHY));
    }

    private static ModerationAppealDecided decided(AppealOutcome outcome) {
        return new ModerationAppealDecided(BENCH, PARK, outcome, Sealed.text(WHY), ANOTHER);
    }
}
