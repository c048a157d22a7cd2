package org.arsye.command.norm;

import static org.arsye.command.norm.NormRejected.NORM_ALREADY_PUBLISHED;
import static org.arsye.command.norm.NormRejected.NORM_BEGINS_TOO_EARLY;
import static org.arsye.command.norm.NormRejected.NORM_OF_ANOTHER;
import static org.arsye.command.norm.NormRejected.NORM_VERSION_NOT_LATER;
import static org.arsye.command.norm.NormRejected.NORM_VERSION_TAKEN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.arsye.command.kernel.Scenario;
import org.arsye.command.norm.NormCommand.PublishHolidayCalendar;
import org.arsye.command.norm.NormCommand.PublishNormPack;
import org.arsye.events.norm.CalendarStanding;
import org.arsye.events.norm.HolidayCalendarPublished;
import org.arsye.events.norm.NormId;
import org.arsye.events.norm.NormPackPublished;
import org.arsye.events.publicbody.PublicBodyId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NormTest {

    private static final String PACK = "XK-SYNTHETIC-2026";
    private static final LocalDate APRIL = LocalDate.parse("2026-04-01");
    private static final LocalDate JUNE = LocalDate.parse("2026-06-01");
    private static final PublicBodyId MINISTRY = new PublicBodyId(UUID.randomUUID());
    private static final PublicBodyId ANOTHER = new PublicBodyId(UUID.randomUUID());
    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);

    @Nested
    class A_pack {

        @Test
        void is_published_for_all() {
            scenario().when(publish(1, APRIL, A, null)).leadsTo(published(1, APRIL, A, null));
        }

        @Test
        void is_published_for_one_body_and_corrected_by_the_same() {
            scenario()
                    .given(published(1, APRIL, A, MINISTRY))
                    .when(publish(2, JUNE, B, MINISTRY))
                    .leadsTo(published(2, JUNE, B, MINISTRY));
        }

        @Test
        void is_not_published_twice() {
            scenario()
                    .given(published(1, APRIL, A, null))
                    .when(publish(1, APRIL, A, null))
                    .isRefused(NORM_ALREADY_PUBLISHED, "/version");
        }

        @Test
        void is_never_changed_under_the_same_version() {
            scenario()
                    .given(published(1, APRIL, A, null))
                    .when(publish(1, JUNE, B, null))
                    .isRefused(NORM_VERSION_TAKEN, "/version");
        }

        @Test
        void gets_no_version_between_others() {
            scenario()
                    .given(published(1, APRIL, A, null), published(3, JUNE, B, null))
                    .when(publish(2, JUNE.plusDays(1), "c".repeat(64), null))
                    .isRefused(NORM_VERSION_NOT_LATER, "/version");
        }

        @Test
        void begins_after_the_version_before_it() {
            scenario()
                    .given(published(1, APRIL, A, null))
                    .when(publish(2, APRIL, B, null))
                    .isRefused(NORM_BEGINS_TOO_EARLY, "/inForce/from");
        }

        @Test
        void of_one_body_is_not_taken_by_another_nor_by_all() {
            scenario()
                    .given(published(1, APRIL, A, MINISTRY))
                    .when(publish(2, JUNE, B, ANOTHER))
                    .isRefused(NORM_OF_ANOTHER, "/pack");
            scenario()
                    .given(published(1, APRIL, A, MINISTRY))
                    .when(publish(2, JUNE, B, null))
                    .isRefused(NORM_OF_ANOTHER, "/pack");
        }

        @Test
        void that_holds_for_all_is_not_taken_by_a_body() {
            scenario()
                    .given(published(1, APRIL, A, null))
                    .when(publish(2, JUNE, B, MINISTRY))
                    .isRefused(NORM_OF_ANOTHER, "/pack");
            scenario()
                    .when(new PublishNormPack(PACK, 2, JUNE, B, 9, MINISTRY, true))
                    .isRefused(NORM_OF_ANOTHER, "/pack");
        }
    }

    @Nested
    class A_calendar {

        @Test
        void is_published_and_corrected() {
            scenario().when(calendar(1, A)).leadsTo(calendarPublished(1, A));
            scenario().given(calendarPublished(1, A)).when(calendar(2, B)).leadsTo(calendarPublished(2, B));
        }

        @Test
        void is_never_changed_under_the_same_version() {
            scenario().given(calendarPublished(1, A)).when(calendar(1, B)).isRefused(NORM_VERSION_TAKEN, "/version");
        }
    }

    private static Scenario scenario() {
        return Scenario.of(Norm.class, Instant.parse("2026-03-02T09:00:00Z"));
    }

    private static PublishNormPack publish(int version, LocalDate from, String sha256, PublicBodyId body) {
        return new PublishNormPack(PACK, version, from, sha256, 9, body, false);
    }

    private static NormPackPublished published(int version, LocalDate from, String sha256, PublicBodyId body) {
        return new NormPackPublished(NormId.ofPack(PACK), PACK, version, from, sha256, 9, body);
    }

    private static PublishHolidayCalendar calendar(int version, String sha256) {
        return new PublishHolidayCalendar("XK", 2027, version, CalendarStanding.OFFICIAL, sha256, 9);
    }

    private static HolidayCalendarPublished calendarPublished(int version, String sha256) {
        return new HolidayCalendarPublished(
                NormId.ofCalendar("XK", 2027), "XK", 2027, version, CalendarStanding.OFFICIAL, sha256, 9);
    }
}
