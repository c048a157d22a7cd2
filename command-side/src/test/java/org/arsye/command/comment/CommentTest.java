package org.arsye.command.comment;

import static org.arsye.command.comment.Bench.*;
import static org.arsye.command.comment.CommentRejected.*;
import static org.arsye.command.kernel.TextRejected.TEXT_NOT_VALID_UNICODE;
import static org.arsye.command.kernel.TextRejected.TEXT_TOO_LONG;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.arsye.command.comment.CommentCommand.SubmitComment;
import org.arsye.command.comment.CommentCommand.WithdrawComment;
import org.arsye.command.comment.CommentState.NotSubmitted;
import org.arsye.command.register.ConsultationWindow;
import org.arsye.events.Sealed;
import org.arsye.events.comment.Channel;
import org.arsye.events.comment.CommentSubmitted;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.comment.HandInId;
import org.arsye.events.comment.Publication;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommentTest {

    private static final HandInId HAND_IN = new HandInId(UUID.randomUUID());
    private static final Instant A_WEEK_BEFORE = MID_MARCH.minusSeconds(7 * 86_400);

    @Nested
    class Submitting {

        @Test
        void keeps_the_text_character_for_character() {
            on(MID_MARCH).when(submit(openWindow(), TEXT, "art_7__para_2")).leadsTo(submitted());
        }

        @Test
        void on_the_whole_names_no_document() {
            on(MID_MARCH)
                    .when(submit(openWindow(), TEXT, null))
                    .leadsTo(new CommentSubmitted(
                            BENCH,
                            PARK,
                            1,
                            null,
                            null,
                            null,
                            Sealed.text(TEXT),
                            null,
                            "sq",
                            ContributorKind.CITIZEN,
                            null,
                            Publication.ANONYMOUS,
                            Channel.PLATFORM,
                            MID_MARCH,
                            null,
                            SECRET));
        }

        @Test
        void seals_the_name_apart_from_the_text() {
            on(MID_MARCH)
                    .when(by("Shembull Shembulli", Publication.NAMED))
                    .leadsTo(new CommentSubmitted(
                            BENCH,
                            PARK,
                            1,
                            null,
                            null,
                            null,
                            Sealed.text(TEXT),
                            null,
                            "sq",
                            ContributorKind.NGO,
                            Sealed.identity("Shembull Shembulli"),
                            Publication.NAMED,
                            Channel.PLATFORM,
                            MID_MARCH,
                            null,
                            SECRET));
        }

        @Test
        void in_the_last_second_is_in_time() {
            on(END_OF_MARCH.minusNanos(1))
                    .when(submit(openWindow(), TEXT, null))
                    .result()
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void is_refused_from_the_announced_second_on_even_if_nothing_has_noticed() {
            on(END_OF_MARCH).when(submit(openWindow(), TEXT, null)).isRefused(CONSULTATION_CLOSED);
        }

        @Test
        void is_refused_after_closing_by_hand() {
            on(MID_MARCH)
                    .when(submit(window(false, END_OF_MARCH, 1), TEXT, null))
                    .isRefused(CONSULTATION_CLOSED);
        }

        @Test
        void is_refused_before_the_opening() {
            on(MID_MARCH).when(submit(window(false, null, 0), TEXT, null)).isRefused(CONSULTATION_NOT_OPEN);
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", " \n\t", "\u200b\u202e"})
        void needs_a_text(String nothing) {
            on(MID_MARCH).when(submit(openWindow(), nothing, null)).isRefused(TEXT_REQUIRED, "/text");
        }

        @Test
        void takes_thirty_two_thousand_characters_and_not_one_more() {
            on(MID_MARCH)
                    .when(submit(openWindow(), "ë".repeat(32_768), null))
                    .result()
                    .expectSuccessfulHandlerExecution();
            on(MID_MARCH).when(submit(openWindow(), "ë".repeat(32_769), null)).isRefused(TEXT_TOO_LONG, "/text");
            on(MID_MARCH).when(wording("ë".repeat(32_769))).isRefused(TEXT_TOO_LONG, "/proposedWording");
        }

        @ParameterizedTest
        @ValueSource(strings = {"NUL \u0000", "lone \ud83c", "escape \u001b"})
        void takes_no_text_that_cannot_be_stored(String broken) {
            on(MID_MARCH).when(submit(openWindow(), broken, null)).isRefused(TEXT_NOT_VALID_UNICODE, "/text");
            on(MID_MARCH).when(wording(broken)).isRefused(TEXT_NOT_VALID_UNICODE, "/proposedWording");
            on(MID_MARCH)
                    .when(by(broken, Publication.ANONYMOUS))
                    .isRefused(TEXT_NOT_VALID_UNICODE, "/contributor/name");
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", "s", "sq_AL", "-", "sq--AL", "en-a-bb-a-cc-dd-ee-ff-gg-hh-ii-jj-kk-ll"})
        void needs_a_well_formed_language(String tag) {
            on(MID_MARCH).when(in(tag)).isRefused(LANGUAGE_NOT_VALID, "/language");
        }

        @ParameterizedTest
        @ValueSource(strings = {"sq", "sr-Latn", "sr-Cyrl-XK", "und", "rom", "en-GB"})
        void takes_any_language(String tag) {
            on(MID_MARCH).when(in(tag)).result().expectSuccessfulHandlerExecution();
        }

        @Test
        void is_on_a_provision_that_is_there() {
            on(MID_MARCH).when(submit(openWindow(), TEXT, "art_8")).isRefused(UNKNOWN_PROVISION, "/provision");
        }

        @Test
        void needs_to_know_who_speaks() {
            on(MID_MARCH)
                    .when(from(null, null, Publication.ANONYMOUS, Channel.PLATFORM, null))
                    .isRefused(CONTRIBUTOR_KIND_REQUIRED, "/contributor/kind");
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", "\u00a0"})
        void under_a_name_needs_the_name(String nobody) {
            on(MID_MARCH).when(by(nobody, Publication.NAMED)).isRefused(CONTRIBUTOR_NAME_REQUIRED, "/contributor/name");
        }

        @Test
        void takes_no_name_longer_than_two_hundred_characters() {
            on(MID_MARCH).when(by("n".repeat(201), Publication.NAMED)).isRefused(TEXT_TOO_LONG, "/contributor/name");
        }

        @Test
        void needs_to_know_what_may_be_published() {
            on(MID_MARCH).when(by(null, null)).isRefused(PUBLICATION_REQUIRED, "/contributor/publication");
        }

        @Test
        void needs_to_know_how_it_came() {
            on(MID_MARCH)
                    .when(from(ContributorKind.CITIZEN, null, Publication.ANONYMOUS, null, null))
                    .isRefused(CHANNEL_REQUIRED, "/channel");
        }

        @Test
        void twice_is_refused() {
            assertThatThrownBy(() -> CommentRules.decide(
                            submit(openWindow(), TEXT, null), new NotSubmitted().after(submitted()), MID_MARCH))
                    .hasMessage("COMMENT_ALREADY_SUBMITTED");
        }
    }

    @Nested
    class HandingIn {

        @Test
        void keeps_when_the_body_received_it() {
            on(MID_MARCH).when(letterOf(A_WEEK_BEFORE)).leadsTo(letterReceived(A_WEEK_BEFORE));
        }

        @Test
        void without_a_day_counts_as_received_now() {
            on(MID_MARCH).when(letterOf(null)).leadsTo(letterReceived(MID_MARCH));
        }

        @Test
        void from_the_future_is_refused() {
            on(MID_MARCH).when(letterOf(MID_MARCH.plusSeconds(1))).isRefused(RECEIVED_IN_FUTURE, "/receivedAt");
        }

        @Test
        void from_before_any_regulation_is_refused() {
            on(MID_MARCH).when(letterOf(Instant.MIN)).isRefused(RECEIVED_TOO_LONG_AGO, "/receivedAt");
        }

        @Test
        void after_closing_is_refused_whenever_it_was_received() {
            on(END_OF_MARCH).when(letterOf(A_WEEK_BEFORE)).isRefused(CONSULTATION_CLOSED);
        }

        @Test
        void is_not_what_is_typed_here() {
            on(MID_MARCH)
                    .when(from(ContributorKind.CITIZEN, null, Publication.ANONYMOUS, Channel.PLATFORM, A_WEEK_BEFORE))
                    .leadsTo(received(Channel.PLATFORM, MID_MARCH));
        }

        private SubmitComment letterOf(Instant receivedAt) {
            return from(ContributorKind.CITIZEN, null, Publication.ANONYMOUS, Channel.POST, receivedAt);
        }

        private CommentSubmitted letterReceived(Instant receivedAt) {
            return received(Channel.POST, receivedAt);
        }
    }

    @Nested
    class Withdrawing {

        @Test
        void takes_the_secret_given_with_the_answer() {
            on(END_OF_MARCH)
                    .given(submitted())
                    .when(new WithdrawComment(BENCH, SECRET))
                    .leadsTo(withdrawn());
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", "", "ë"})
        void with_another_secret_is_refused(String secret) {
            on(MID_MARCH)
                    .given(submitted())
                    .when(new WithdrawComment(BENCH, secret))
                    .isRefused(WRONG_SECRET, "/secret");
        }

        @Test
        void twice_does_no_harm() {
            on(MID_MARCH)
                    .given(submitted(), withdrawn())
                    .when(new WithdrawComment(BENCH, SECRET))
                    .changesNothing();
        }

        @Test
        void twice_takes_the_secret_twice() {
            on(MID_MARCH)
                    .given(submitted(), withdrawn())
                    .when(new WithdrawComment(BENCH, OTHER_SECRET))
                    .isRefused(WRONG_SECRET, "/secret");
        }

        @Test
        void is_possible_after_a_decision() {
            on(MID_MARCH)
                    .given(submitted(), drafted(FIRST), approved(FIRST), published(FIRST))
                    .when(new WithdrawComment(BENCH, SECRET))
                    .leadsTo(withdrawn());
        }

        @Test
        void what_was_never_submitted_is_refused() {
            assertThatThrownBy(() ->
                            CommentRules.decide(new WithdrawComment(BENCH, SECRET), new NotSubmitted(), MID_MARCH))
                    .hasMessage("UNKNOWN_COMMENT");
        }
    }

    private static SubmitComment submit(ConsultationWindow window, String text, String provision) {
        return command(window, provision, text, null, "sq", ContributorKind.CITIZEN, null, Publication.ANONYMOUS, null);
    }

    private static SubmitComment wording(String proposed) {
        return command(
                openWindow(), null, TEXT, proposed, "sq", ContributorKind.CITIZEN, null, Publication.ANONYMOUS, null);
    }

    private static SubmitComment in(String language) {
        return command(
                openWindow(), null, TEXT, null, language, ContributorKind.CITIZEN, null, Publication.ANONYMOUS, null);
    }

    private static SubmitComment by(String name, Publication publication) {
        return command(openWindow(), null, TEXT, null, "sq", ContributorKind.NGO, name, publication, null);
    }

    private static SubmitComment from(
            ContributorKind kind, String name, Publication publication, Channel channel, Instant receivedAt) {
        return new SubmitComment(
                BENCH,
                openWindow(),
                null,
                TEXT,
                null,
                "sq",
                kind,
                name,
                publication,
                channel,
                receivedAt,
                HAND_IN,
                SECRET);
    }

    private static SubmitComment command(
            ConsultationWindow window,
            String provision,
            String text,
            String proposedWording,
            String language,
            ContributorKind kind,
            String name,
            Publication publication,
            Instant receivedAt) {
        return new SubmitComment(
                BENCH,
                window,
                provision,
                text,
                proposedWording,
                language,
                kind,
                name,
                publication,
                Channel.PLATFORM,
                receivedAt,
                null,
                SECRET);
    }

    private static CommentSubmitted received(Channel channel, Instant receivedAt) {
        return new CommentSubmitted(
                BENCH,
                PARK,
                1,
                null,
                null,
                null,
                Sealed.text(TEXT),
                null,
                "sq",
                ContributorKind.CITIZEN,
                null,
                Publication.ANONYMOUS,
                channel,
                receivedAt,
                HAND_IN,
                SECRET);
    }
}
