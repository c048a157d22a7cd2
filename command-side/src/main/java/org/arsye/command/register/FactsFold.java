package org.arsye.command.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arsye.events.consultation.ConsultationCancelled;
import org.arsye.events.consultation.ConsultationClosed;
import org.arsye.events.consultation.ConsultationDrafted;
import org.arsye.events.consultation.ConsultationEvent;
import org.arsye.events.consultation.ConsultationExtended;
import org.arsye.events.consultation.ConsultationMethod;
import org.arsye.events.consultation.ConsultationOpened;
import org.arsye.events.consultation.ConsultationPlanned;
import org.arsye.events.consultation.ConsultationReopened;
import org.arsye.events.consultation.ConsultationStage;
import org.arsye.events.consultation.DocumentAdded;
import org.arsye.events.consultation.DocumentId;
import org.arsye.events.consultation.MeetingAnnounced;
import org.arsye.events.consultation.MeetingCancelled;
import org.arsye.events.consultation.MeetingId;
import org.arsye.events.consultation.MethodUsed;
import org.arsye.events.consultation.NormPackBound;
import org.arsye.events.consultation.NoticeRepeated;
import org.arsye.events.consultation.OutcomeRecorded;
import org.arsye.events.consultation.PriorNoticePublished;
import org.arsye.events.consultation.ReportPublished;
import org.arsye.events.consultation.UrgentProcedureDeclared;
import org.arsye.norms.calendar.Places;
import org.arsye.norms.compliance.Comments;
import org.arsye.norms.compliance.Facts;
import org.arsye.norms.compliance.Facts.Document;
import org.arsye.norms.compliance.Facts.Extension;
import org.arsye.norms.compliance.Facts.Meeting;
import org.arsye.norms.compliance.Facts.Method;
import org.arsye.norms.compliance.Facts.Report;
import org.arsye.norms.compliance.Facts.Required;
import org.arsye.norms.compliance.Facts.Result;
import org.arsye.norms.compliance.Facts.Round;
import org.arsye.norms.compliance.Facts.Stage;
import org.arsye.norms.compliance.Shown;

/**
 * What the events of one consultation show, for the judge. What is sealed is not looked at: of notices and languages nothing
 * is known here, and so nothing is ever found lacking in them.
 */
final class FactsFold {

    private ConsultationDrafted drafted;
    private final List<Long> planned = new ArrayList<>();
    private Optional<Shown> priorNotice = Optional.empty();
    private final Map<MeetingId, Meeting> meetings = new LinkedHashMap<>();
    private final Map<Object, Method> methods = new LinkedHashMap<>();
    private final List<Round> rounds = new ArrayList<>();
    private final Map<DocumentId, Document> documents = new LinkedHashMap<>();
    private final List<Extension> extensions = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();
    private Optional<Shown> urgent = Optional.empty();
    private Optional<Shown> cancelled = Optional.empty();
    private Optional<Result> result = Optional.empty();
    private Optional<Required> required = Optional.empty();

    void add(ConsultationEvent event, Shown shown) {
        switch (event) {
            case ConsultationDrafted first -> drafted = first;
            case ConsultationPlanned plan -> planned.add(shown.position());
            case PriorNoticePublished notice -> priorNotice = priorNotice.or(() -> Optional.of(shown));
            case MeetingAnnounced meeting ->
                meetings.put(meeting.meetingId(), new Meeting(stage(meeting.stage()), shown, meeting.startsAt()));
            case MeetingCancelled meeting -> meetings.remove(meeting.meetingId());
            case MethodUsed used -> methods.put(used.methodId(), method(used, shown));
            case DocumentAdded added -> documents.putIfAbsent(added.documentId(), new Document(added.kind(), shown));
            case ConsultationOpened opened -> rounds.add(new Round(shown, opened.closesAt(), Optional.empty()));
            case ConsultationReopened reopened -> rounds.add(new Round(shown, reopened.closesAt(), Optional.empty()));
            case NoticeRepeated repeated -> repeat(repeated, shown);
            case ConsultationExtended extended -> {
                until(extended.closesAt());
                extensions.add(new Extension(shown, List.of()));
            }
            case ConsultationClosed closed -> close(new Shown(closed.closedAt(), shown.position()));
            case ConsultationCancelled ended -> {
                close(shown);
                cancelled = Optional.of(shown);
            }
            case ReportPublished report ->
                reports.add(new Report(report.version(), shown, report.figures().unanswered()));
            case OutcomeRecorded outcome -> result = Optional.of(new Result(outcome.outcome(), shown));
            case UrgentProcedureDeclared declared -> urgent = urgent.or(() -> Optional.of(shown));
            case NormPackBound bound -> required = required(bound, shown);
            default -> {
                // Nothing that a standard is judged by.
            }
        }
    }

    /** @param comments the groups of its comments; empty where some came before they were kept */
    Facts facts(Optional<List<Comments.Group>> comments) {
        ZoneId zone = zone();
        return new Facts(
                drafted.documentType(),
                zone,
                Places.of(zone),
                false,
                planned,
                List.of(),
                priorNotice,
                List.copyOf(meetings.values()),
                List.copyOf(methods.values()),
                rounds,
                Optional.empty(),
                List.copyOf(documents.values()),
                Map.of(),
                extensions,
                comments.map(groups -> new Comments(true, groups)).orElse(Comments.UNKNOWN),
                reports,
                urgent,
                cancelled,
                result,
                required);
    }

    ZoneId zone() {
        return ZoneId.of(drafted.zone());
    }

    private void repeat(NoticeRepeated repeated, Shown shown) {
        if (repeated.round() > rounds.size()) {
            rounds.add(new Round(shown, repeated.closesAt(), Optional.empty()));
        } else {
            until(repeated.closesAt());
        }
    }

    private void until(Instant closesAt) {
        if (!rounds.isEmpty()) {
            Round last = rounds.removeLast();
            rounds.add(new Round(last.opened(), closesAt, last.closed()));
        }
    }

    private void close(Shown closed) {
        if (!rounds.isEmpty() && rounds.getLast().closed().isEmpty()) {
            Round last = rounds.removeLast();
            rounds.add(new Round(last.opened(), last.closesAt(), Optional.of(closed)));
        }
    }

    private static Optional<Required> required(NormPackBound bound, Shown shown) {
        LocalDate earliest = bound.requiredEarliest();
        LocalDate latest = bound.requiredLatest();
        return earliest == null || latest == null
                ? Optional.empty()
                : Optional.of(new Required(earliest, latest, shown.position()));
    }

    private static Method method(MethodUsed used, Shown shown) {
        boolean hasMinutes = used.method() == ConsultationMethod.PUBLIC_MEETING
                || used.method() == ConsultationMethod.FOCUS_GROUP
                || used.method() == ConsultationMethod.CONFERENCE;
        return new Method(stage(used.stage()), hasMinutes, used.from(), shown, used.minutesDocumentId() != null);
    }

    private static Stage stage(ConsultationStage stage) {
        return stage == ConsultationStage.PRELIMINARY ? Stage.PRELIMINARY : Stage.CONSULTATION;
    }
}
