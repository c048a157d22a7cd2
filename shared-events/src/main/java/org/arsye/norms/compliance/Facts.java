package org.arsye.norms.compliance;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.arsye.events.consultation.DocumentKind;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.DraftOutcome;
import org.arsye.norms.pack.LanguageRule.Language;
import org.arsye.norms.pack.LanguageRule.Of;
import org.arsye.norms.pack.NoticeField.Field;

/**
 * What is known of one consultation at one moment, each thing with the events that show it. An empty list means that nothing
 * shows it, never that it did not happen.
 *
 * @param zone of the body
 * @param place whose calendar its days are counted by: XK, AL
 * @param imported held before this record was; what is known is what the body said later
 * @param planned positions of the events that tie it to a published plan
 * @param interest positions of events that show that interest could be expressed, or was asked for, before it opened
 * @param rounds by number; empty before it opened
 * @param notice which fields the notice has; empty where that is not known
 * @param documents each kind's every first version
 * @param languages of which parts the languages are known, and which they are
 * @param reports by version
 * @param required what was asked for on the day it opened; a later calendar asks for no more
 */
public record Facts(
        DocumentType documentType,
        ZoneId zone,
        String place,
        boolean imported,
        List<Long> planned,
        List<Long> interest,
        Optional<Shown> priorNotice,
        List<Meeting> meetings,
        List<Method> methods,
        List<Round> rounds,
        Optional<Set<Field>> notice,
        List<Document> documents,
        Map<Of, Set<Language>> languages,
        List<Extension> extensions,
        Comments comments,
        List<Report> reports,
        Optional<Shown> urgent,
        Optional<Shown> cancelled,
        Optional<Result> result,
        Optional<Required> required) {

    public Facts {
        Objects.requireNonNull(documentType, "documentType");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(place, "place");
        planned = List.copyOf(planned);
        interest = List.copyOf(interest);
        meetings = List.copyOf(meetings);
        methods = List.copyOf(methods);
        rounds = List.copyOf(rounds);
        notice = notice.map(Set::copyOf);
        documents = List.copyOf(documents);
        languages = Map.copyOf(languages);
        extensions = List.copyOf(extensions);
        Objects.requireNonNull(comments, "comments");
        reports = List.copyOf(reports);
    }

    /** When a meeting, or whatever else, takes place: before drafting starts, or while the draft is consulted on. */
    public enum Stage {
        PRELIMINARY,
        CONSULTATION
    }

    /** A meeting that was announced and not cancelled. */
    public record Meeting(Stage stage, Shown announced, java.time.Instant startsAt) {}

    /**
     * Something that was done to hear people.
     *
     * @param meeting whether it was one that has minutes: a meeting, a conference, a focus group
     * @param minutes whether its minutes are published
     */
    public record Method(Stage stage, boolean meeting, LocalDate from, Shown told, boolean minutes) {}

    /**
     * One time that it was open.
     *
     * @param closesAt the first instant that is too late, as announced or extended
     * @param closed when it ended, where it has
     */
    public record Round(Shown opened, java.time.Instant closesAt, Optional<Shown> closed) {}

    /** The first version of a document. */
    public record Document(DocumentKind kind, Shown added) {}

    /** @param told positions of events that show that the parties were told */
    public record Extension(Shown extended, List<Long> told) {

        public Extension {
            told = List.copyOf(told);
        }
    }

    /** @param unanswered how many comments it declares to be without an answer */
    public record Report(int version, Shown published, int unanswered) {}

    /** What became of the draft. */
    public record Result(DraftOutcome outcome, Shown recorded) {}

    /** @param earliest whoever ends before this day is too early by every reading */
    public record Required(LocalDate earliest, LocalDate latest, long position) {}
}
