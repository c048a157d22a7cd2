package org.arsye.command.pastconsultation;

import static org.arsye.command.pastconsultation.PastConsultationRejected.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;
import org.arsye.command.kernel.Objections;
import org.arsye.command.kernel.Rejection;
import org.arsye.command.kernel.Wording;
import org.arsye.command.pastconsultation.PastConsultationCommand.CorrectPastConsultation;
import org.arsye.command.pastconsultation.PastConsultationCommand.Counts;
import org.arsye.command.pastconsultation.PastConsultationCommand.ImportPastConsultation;
import org.arsye.command.pastconsultation.PastConsultationCommand.Said;
import org.arsye.command.pastconsultation.PastConsultationState.Imported;
import org.arsye.command.pastconsultation.PastConsultationState.Unknown;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.past.PastConsultationCorrected;
import org.arsye.events.past.PastConsultationEvent;
import org.arsye.events.past.PastConsultationImported;

/** What may be said of a consultation of the past, and what stands in the way. */
final class PastConsultationRules {

    /** Longer is no number of a file. */
    static final int LONGEST_REFERENCE = 100;

    private PastConsultationRules() {}

    /** @throws Rejection with all that stands in the way */
    static PastConsultationEvent decide(PastConsultationCommand command, PastConsultationState state, Instant now) {
        return switch (command) {
            case ImportPastConsultation bring -> bring(bring, state, now);
            case CorrectPastConsultation correct -> correct(correct, state, now);
        };
    }

    private static PastConsultationEvent bring(
            ImportPastConsultation command, PastConsultationState state, Instant now) {
        if (!(state instanceof Unknown)) {
            throw new Rejection(PAST_ALREADY_IMPORTED);
        }
        Said said = command.said();
        examined(said, now).raise();
        return new PastConsultationImported(
                command.pastConsultationId(),
                said.publicBodyId(),
                said.reference(),
                said.title(),
                said.documentType(),
                said.normPack(),
                said.zone(),
                said.openedOn(),
                said.closedOn(),
                said.reportAnnouncedOn(),
                said.reportPublishedOn(),
                figures(said.counts()),
                said.writtenContributors(),
                said.meetingParticipants(),
                said.source() == null ? null : Sealed.text(said.source()),
                command.importId(),
                command.row());
    }

    /** Whose it is and under which reference stays: its name follows from both. */
    private static PastConsultationEvent correct(
            CorrectPastConsultation command, PastConsultationState state, Instant now) {
        if (!(state instanceof Imported imported)) {
            throw new Rejection(PAST_NOT_IMPORTED);
        }
        Said said = command.said();
        examined(said, now)
                .required(command.reason(), Wording.LONGEST_TEXT, PAST_REASON_REQUIRED, "/reason")
                .raise();
        return new PastConsultationCorrected(
                command.pastConsultationId(),
                imported.publicBodyId(),
                imported.reference(),
                said.title(),
                said.documentType(),
                said.normPack(),
                said.zone(),
                said.openedOn(),
                said.closedOn(),
                said.reportAnnouncedOn(),
                said.reportPublishedOn(),
                figures(said.counts()),
                said.writtenContributors(),
                said.meetingParticipants(),
                said.source() == null ? null : Sealed.text(said.source()),
                Sealed.text(command.reason()));
    }

    private static Objections examined(Said said, Instant now) {
        LocalDate today = now.atZone(ZoneId.of(said.zone())).toLocalDate();
        boolean days = said.openedOn() != null && said.closedOn() != null;
        Objections found = new Objections()
                .required(said.reference(), LONGEST_REFERENCE, PAST_REFERENCE_REQUIRED, "/reference")
                .when(isUntitled(said.title()), PAST_TITLE_REQUIRED, "/title")
                .when(said.documentType() == null, PAST_TYPE_REQUIRED, "/documentType")
                .when(!said.packKnown(), PAST_PACK_UNKNOWN, "/normPack")
                .when(said.openedOn() == null, PAST_DAYS_REQUIRED, "/openedOn")
                .when(said.closedOn() == null, PAST_DAYS_REQUIRED, "/closedOn")
                .when(days && said.closedOn().isBefore(said.openedOn()), PAST_ENDS_BEFORE_IT_BEGINS, "/closedOn")
                .when(days && !said.closedOn().isBefore(today), PAST_NOT_OVER, "/closedOn")
                .when(
                        isWrong(said.reportPublishedOn(), said.openedOn(), today),
                        PAST_REPORT_DAY_WRONG,
                        "/reportPublishedOn")
                .when(
                        isWrong(said.reportAnnouncedOn(), said.openedOn(), null),
                        PAST_REPORT_DAY_WRONG,
                        "/reportAnnouncedOn")
                .when(said.counts() != null && said.counts().isBelowZero(), PAST_FIGURES_BELOW_ZERO, "/figures")
                .when(isBelowZero(said.writtenContributors()), PAST_FIGURES_BELOW_ZERO, "/writtenContributors")
                .when(isBelowZero(said.meetingParticipants()), PAST_FIGURES_BELOW_ZERO, "/meetingParticipants")
                .when(said.counts() != null && !said.counts().addUp(), PAST_FIGURES_DO_NOT_ADD_UP, "/figures")
                .optional(said.source(), Wording.LONGEST_TEXT, "/source");
        if (said.title() != null) {
            found.optional(said.title().sq(), Wording.LONGEST_TITLE, "/title/sq")
                    .optional(said.title().sr(), Wording.LONGEST_TITLE, "/title/sr")
                    .optional(said.title().en(), Wording.LONGEST_TITLE, "/title/en");
        }
        return found;
    }

    /** In whichever language: a body may have its past in one only. */
    private static boolean isUntitled(LocalizedText title) {
        return title == null
                || Stream.of(title.sq(), title.sr(), title.en())
                        .filter(Objects::nonNull)
                        .allMatch(Wording::isBlank);
    }

    private static boolean isWrong(LocalDate day, LocalDate opened, LocalDate today) {
        return day != null && (opened != null && day.isBefore(opened) || today != null && day.isAfter(today));
    }

    private static boolean isBelowZero(Integer number) {
        return number != null && number < 0;
    }

    private static ReportFigures figures(Counts counts) {
        return counts == null
                ? null
                : new ReportFigures(
                        counts.received(),
                        counts.accepted(),
                        counts.partlyAccepted(),
                        counts.rejected(),
                        counts.noted(),
                        counts.outOfScope(),
                        counts.unanswered(),
                        counts.withdrawn());
    }
}
