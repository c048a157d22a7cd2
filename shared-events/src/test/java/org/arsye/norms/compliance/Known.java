package org.arsye.norms.compliance;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arsye.events.consultation.DocumentKind;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.DraftOutcome;
import org.arsye.norms.calendar.Calendars;
import org.arsye.norms.compliance.Comments.Group;
import org.arsye.norms.compliance.Facts.Document;
import org.arsye.norms.compliance.Facts.Extension;
import org.arsye.norms.compliance.Facts.Meeting;
import org.arsye.norms.compliance.Facts.Method;
import org.arsye.norms.compliance.Facts.Report;
import org.arsye.norms.compliance.Facts.Required;
import org.arsye.norms.compliance.Facts.Result;
import org.arsye.norms.compliance.Facts.Round;
import org.arsye.norms.compliance.Facts.Stage;
import org.arsye.norms.pack.LanguageRule.Language;
import org.arsye.norms.pack.LanguageRule.Of;
import org.arsye.norms.pack.NormPack;
import org.arsye.norms.pack.NormPacks;
import org.arsye.norms.pack.NoticeField.Field;
import org.arsye.norms.pack.Standard.Rule;

/** What becomes known of a consultation, step by step, as the real one of 2018 went: from 14 September to 4 October. */
final class Known {

    static final ZoneId ZONE = ZoneId.of("Europe/Belgrade");
    static final LocalDate OPENED = LocalDate.of(2018, 9, 14);
    static final NormPack VERIFIED = pack("verified: true, confidence: READ");
    static final NormPack UNVERIFIED = pack("verified: false, confidence: GENERAL_KNOWLEDGE, note: not read");
    static final Calendars CALENDARS = Calendars.bundled();

    DocumentType type = DocumentType.DRAFT_LAW;
    boolean imported;
    List<Long> planned = List.of();
    List<Long> interest = List.of();
    Shown priorNotice;
    final List<Meeting> meetings = new ArrayList<>();
    final List<Method> methods = new ArrayList<>();
    final List<Round> rounds = new ArrayList<>();
    Optional<Set<Field>> notice = Optional.of(Set.of(Field.values()));
    final List<Document> documents = new ArrayList<>();
    final Map<Of, Set<Language>> languages = new EnumMap<>(Map.of(Of.NOTICE, Set.of(Language.SQ, Language.SR)));
    final List<Extension> extensions = new ArrayList<>();
    Comments comments = Comments.NONE;
    final List<Report> reports = new ArrayList<>();
    Shown urgent;
    Shown cancelled;
    Result result;
    Required required;

    static Known drafted() {
        Known known = new Known();
        known.documents.add(new Document(DocumentKind.DRAFT, at(1, OPENED.minusDays(1))));
        return known;
    }

    /** @param last the last day on which comments are taken */
    static Known openUntil(LocalDate last) {
        return drafted().open(OPENED, last);
    }

    static Known closedOn(LocalDate last) {
        return openUntil(last).close(last);
    }

    Known open(LocalDate from, LocalDate last) {
        rounds.add(new Round(at(10 + 10L * rounds.size(), from), end(last), Optional.empty()));
        return this;
    }

    Known close(LocalDate last) {
        Round open = rounds.removeLast();
        rounds.add(new Round(
                open.opened(),
                open.closesAt(),
                Optional.of(new Shown(end(last), open.opened().position() + 5))));
        return this;
    }

    Known reported(LocalDate day, int unanswered) {
        reports.add(new Report(reports.size() + 1, at(80L + reports.size(), day), unanswered));
        languages.put(Of.REPORT, Set.of(Language.SQ, Language.SR));
        return this;
    }

    Known outcome(DraftOutcome outcome, LocalDate day) {
        result = new Result(outcome, at(90, day));
        return this;
    }

    Known comments(Group... groups) {
        comments = new Comments(true, List.of(groups));
        return this;
    }

    static Group answered(LocalDate day, int count, long position) {
        return new Group(Optional.of(OPENED), true, true, Optional.of(day), count, 0, position);
    }

    static Group unanswered(int count, long position) {
        return new Group(Optional.of(OPENED), true, false, Optional.empty(), count, 0, position);
    }

    Known meeting(LocalDate announced, LocalDate held) {
        meetings.add(
                new Meeting(Stage.CONSULTATION, at(40, announced), at(0, held).at()));
        return this;
    }

    Known method(Stage stage, boolean meeting, LocalDate day, boolean minutes) {
        methods.add(new Method(stage, meeting, day, at(45L + methods.size(), day), minutes));
        return this;
    }

    Known extended(LocalDate day, Long... told) {
        extensions.add(new Extension(at(12, day), List.of(told)));
        return this;
    }

    Facts facts() {
        return new Facts(
                type,
                ZONE,
                "XK",
                imported,
                planned,
                interest,
                Optional.ofNullable(priorNotice),
                meetings,
                methods,
                rounds,
                notice,
                documents,
                languages,
                extensions,
                comments,
                reports,
                Optional.ofNullable(urgent),
                Optional.ofNullable(cancelled),
                Optional.ofNullable(result),
                Optional.ofNullable(required));
    }

    Finding judged(Rule rule, LocalDate today) {
        return judged(VERIFIED, rule, today);
    }

    Finding judged(NormPack pack, Rule rule, LocalDate today) {
        return Judge.judge(pack, CALENDARS, facts(), at(0, today).at()).stream()
                .filter(finding -> finding.standard().rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    /** At noon. */
    static Shown at(long position, LocalDate day) {
        return new Shown(day.atTime(12, 0).atZone(ZONE).toInstant(), position);
    }

    static Instant end(LocalDate last) {
        return last.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /** The pack with its norms resting on this. */
    static NormPack pack(String basis) {
        return pack(basis, "", "");
    }

    /** The same with one place changed. */
    static NormPack pack(String basis, String place, String instead) {
        try {
            Path sound = Path.of(Known.class.getResource("rules.yaml").toURI());
            Path folder = Files.createTempDirectory("packs");
            String text = Files.readString(sound)
                    .replace("verified: true, confidence: READ", basis)
                    .replace(place, instead);
            Path file = Files.writeString(folder.resolve("rules.yaml"), text);
            NormPack pack =
                    NormPacks.with(folder).versions("ZZ-RULES-1").iterator().next();
            Files.delete(file);
            Files.delete(folder);
            return pack;
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
