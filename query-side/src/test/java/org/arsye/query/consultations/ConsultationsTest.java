package org.arsye.query.consultations;

import static org.arsye.query.given.Story.CLOSES;
import static org.arsye.query.given.Story.OPENS;
import static org.arsye.query.given.Story.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.arsye.events.Sealed;
import org.arsye.events.consultation.ClosingCause;
import org.arsye.events.consultation.ConsultationCancelled;
import org.arsye.events.consultation.ConsultationClosed;
import org.arsye.events.consultation.ConsultationExtended;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.ConsultationReopened;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.DraftOutcome;
import org.arsye.events.consultation.OutcomeRecorded;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.consultation.ReportPublished;
import org.arsye.query.consultations.ConsultationAct.Kind;
import org.arsye.query.given.ReadSide;
import org.arsye.query.given.Story;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Paging;
import org.arsye.query.platform.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConsultationsTest {

    private final ReadSide side = ReadSide.running();
    private final ConsultationsQueries consultations = side.bean(ConsultationsQueries.class);
    private final Story story = new Story();

    @BeforeEach
    void inPreparation() {
        side.pen().at(OPENS.minusSeconds(60));
        side.given(story.registered(), story.drafted());
    }

    private ConsultationEntry asked(Moment moment) {
        return consultations.one(story.consultation, moment).orElseThrow();
    }

    private Moment during() {
        return side.at(OPENS.plusSeconds(1), Reader.PUBLIC);
    }

    @Nested
    class Standings {

        @Test
        void a_draft_is_seen_by_its_body_and_by_auditors_only() {
            assertThat(consultations.one(story.consultation, side.now())).isEmpty();
            assertThat(consultations.one(story.consultation, side.as(Story.stranger())))
                    .isEmpty();
            for (Reader reader : List.of(story.official(), Story.auditor())) {
                ConsultationEntry draft = asked(side.as(reader));
                assertThat(draft.status()).isEqualTo(Standing.DRAFTED);
                assertThat(draft.summary()).isEqualTo(text("Për pemët"));
                assertThat(draft.contactRole()).isEqualTo("Zyrtari përgjegjës");
            }
        }

        @Test
        void an_opened_one_is_open_until_its_period_is_over_whether_or_not_that_is_recorded() {
            side.given(story.opened());

            assertThat(asked(side.at(CLOSES.minusMillis(1), Reader.PUBLIC)).status())
                    .isEqualTo(Standing.OPEN);
            assertThat(asked(side.at(CLOSES, Reader.PUBLIC)).status()).isEqualTo(Standing.UNDER_REVIEW);
            assertThat(asked(during()).closedAt()).isNull();
        }

        @Test
        void an_extension_moves_the_end() {
            side.given(
                    story.opened(),
                    new ConsultationExtended(
                            story.consultation, CLOSES.plus(Duration.ofDays(5)), Sealed.text(text("Kërkesë"))));

            assertThat(asked(side.at(CLOSES, Reader.PUBLIC)).status()).isEqualTo(Standing.OPEN);
            assertThat(asked(during()).closesAt()).isEqualTo(CLOSES.plus(Duration.ofDays(5)));
            assertThat(asked(during()).opensAt()).isEqualTo(OPENS);
        }

        @Test
        void a_closing_a_reopening_and_a_cancellation_are_told_with_their_reasons() {
            side.given(
                    story.opened(),
                    new ConsultationClosed(
                            story.consultation,
                            ClosingCause.BY_HAND,
                            OPENS.plusSeconds(500),
                            Sealed.text(text("Herët"))));
            assertThat(asked(during()).status()).isEqualTo(Standing.UNDER_REVIEW);
            assertThat(asked(during()).closedAt()).isEqualTo(OPENS.plusSeconds(500));

            side.given(new ConsultationReopened(
                    story.consultation, 2, CLOSES.plusSeconds(9), Sealed.text(text("Përsëri"))));
            assertThat(asked(during()).status()).isEqualTo(Standing.OPEN);
            assertThat(asked(during()).round()).isEqualTo(2);
            assertThat(asked(during()).closedAt()).isNull();

            side.given(new ConsultationCancelled(story.consultation, Sealed.text(text("U ndal"))));
            assertThat(asked(during()).status()).isEqualTo(Standing.CANCELLED);

            List<ConsultationAct> acts = consultations.acts(story.consultation, during());
            assertThat(acts)
                    .extracting(ConsultationAct::kind)
                    .containsExactly(Kind.OPENED, Kind.CLOSED, Kind.REOPENED, Kind.CANCELLED);
            assertThat(acts).extracting(ConsultationAct::round).containsExactly(1, 1, 2, 2);
            assertThat(acts.get(0).what()).isEqualTo(text("Çka"));
            assertThat(acts.get(0).why()).isEqualTo(text("Pse"));
            assertThat(acts.get(0).howToTakePart()).isEqualTo(text("Si"));
            assertThat(acts.get(1).cause()).isEqualTo(ClosingCause.BY_HAND);
            assertThat(acts)
                    .extracting(ConsultationAct::reason)
                    .containsExactly(null, text("Herët"), text("Përsëri"), text("U ndal"));
        }

        @Test
        void a_report_and_what_became_of_the_draft_are_told() {
            side.given(
                    story.opened(),
                    new ReportPublished(
                            story.consultation, 1, 3, new ReportFigures(0, 0, 0, 0, 0, 0, 0, 0), null, null),
                    new OutcomeRecorded(story.consultation, DraftOutcome.ADOPTED, null));

            assertThat(asked(during()).status()).isEqualTo(Standing.REPORTED);
            assertThat(asked(during()).outcome()).isEqualTo(DraftOutcome.ADOPTED);
            assertThat(consultations
                            .acts(story.consultation, during())
                            .getLast()
                            .outcome())
                    .isEqualTo(DraftOutcome.ADOPTED);
        }
    }

    @Nested
    class Register {

        @BeforeEach
        void opened() {
            side.given(story.opened());
        }

        private List<ConsultationId> found(ConsultationsFilter filter, Moment moment) {
            return consultations.list(filter, Paging.largest(), moment).items().stream()
                    .filter(entry -> entry.publicBodyId().equals(story.body))
                    .map(ConsultationEntry::id)
                    .toList();
        }

        private ConsultationsFilter of(Standing status, DocumentType type, String q, LocalDate from, LocalDate to) {
            return new ConsultationsFilter(status == null ? Set.of() : Set.of(status), story.body, type, q, from, to);
        }

        @Test
        void each_filter_finds_what_fits_and_nothing_else() {
            LocalDate lastDay = LocalDate.parse("2026-03-22");
            assertThat(found(of(Standing.OPEN, DocumentType.DRAFT_LAW, "LIGJI PER PEMET", lastDay, lastDay), during()))
                    .containsExactly(story.consultation);
            assertThat(found(of(Standing.UNDER_REVIEW, null, null, null, null), during()))
                    .isEmpty();
            assertThat(found(of(null, DocumentType.STRATEGY, null, null, null), during()))
                    .isEmpty();
            assertThat(found(of(null, null, "gurët", null, null), during())).isEmpty();
            assertThat(found(of(null, null, null, lastDay.plusDays(1), null), during()))
                    .isEmpty();
            assertThat(found(of(null, null, null, null, LocalDate.parse("2026-03-01")), during()))
                    .isEmpty();
            assertThat(found(of(Standing.UNDER_REVIEW, null, null, null, null), side.at(CLOSES, Reader.PUBLIC)))
                    .containsExactly(story.consultation);
        }

        @Test
        void the_newest_come_first_part_after_part() {
            Story later = new Story();
            side.given(later.drafted(), later.opened());

            var first = consultations.list(ConsultationsFilter.all(), new Paging(1, null), during());
            var second = consultations.list(ConsultationsFilter.all(), new Paging(1, first.next()), during());
            assertThat(first.items()).extracting(ConsultationEntry::id).containsExactly(later.consultation);
            assertThat(second.items()).extracting(ConsultationEntry::id).containsExactly(story.consultation);
        }

        @Test
        void a_draft_is_not_counted_in_public() {
            // What was adopted without consultation is public, and was drafted only.
            var before = consultations.counts(during());
            int drafted = consultations.counts(side.as(Story.auditor())).get(Standing.DRAFTED);
            side.given(new Story().drafted());

            assertThat(consultations.counts(during())).isEqualTo(before);
            assertThat(consultations.counts(side.as(Story.auditor()))).containsEntry(Standing.DRAFTED, drafted + 1);
        }
    }
}
