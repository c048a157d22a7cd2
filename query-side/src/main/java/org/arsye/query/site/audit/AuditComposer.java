package org.arsye.query.site.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.arsye.events.Role;
import org.arsye.query.audit.AuditEntry;
import org.arsye.query.audit.AuditQueries;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.arsye.query.publicbodies.PublicBodiesQueries;
import org.arsye.query.site.NotForYou;
import org.arsye.query.site.page.Audited;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Entered;
import org.arsye.query.site.page.Looked;
import org.arsye.query.site.page.Option;
import org.arsye.query.site.page.Said;
import org.arsye.query.site.page.Words;
import org.springframework.stereotype.Component;

/** Puts together what auditors see. That somebody looks is kept first; where it cannot be kept, nothing is shown. */
@Component
public class AuditComposer {

    private final AuditQueries audit;
    private final AuditLog log;
    private final Proving proving;
    private final PublicBodiesQueries bodies;

    AuditComposer(AuditQueries audit, AuditLog log, Proving proving, PublicBodiesQueries bodies) {
        this.audit = audit;
        this.log = log;
        this.proving = proving;
        this.bodies = bodies;
    }

    /** @throws NotForYou if the reader is no auditor */
    public Content events(AuditAsked asked, Paging paging, Moment moment, Words w) {
        concerned(moment);
        log.looksAt(asked.address("/audit"), paging, moment);
        Page<AuditEntry> found = audit.events(asked.filter(), asked.newest(), paging, moment);
        return new Content.Audit(
                asked.given(),
                w.events().stream()
                        .map(type -> new Option(type, w.event(type)))
                        .sorted(java.util.Comparator.comparing(Option::text))
                        .toList(),
                roles(w),
                bodies(moment, w),
                found.items().stream().map(AuditComposer::audited).toList(),
                asked.address("/audit/evidence.zip"),
                found.next());
    }

    /**
     * @throws NotForYou if the reader is no auditor
     * @throws NotFound if there is no such event, or not yet at the moment
     */
    public Content event(long position, Moment moment, Words w) {
        concerned(moment);
        log.looksAt("/audit/events/" + position, null, moment);
        AuditEntry event = audit.event(position, moment).orElseThrow(NotFound::new);
        Entered entered = proving.entered(position).orElse(null);
        return new Content.AuditEvent(
                audited(event),
                entered,
                entered == null
                        ? null
                        : proving.evidence(entered, moment.reader()).orElse(null),
                proving.changes(event, digest -> w.say("audit.sealed", digest)),
                position == 0 ? null : position - 1,
                position < moment.position() ? position + 1 : null);
    }

    /** @throws NotForYou if the reader is no auditor */
    public Content reads(Paging paging, Moment moment) {
        concerned(moment);
        log.looksAt("/audit/reads", paging, moment);
        var found = audit.reads(paging);
        return new Content.AuditReads(
                found.items().stream()
                        .map(read -> new Looked(read.at(), AuditAsked.HOME, read.account(), read.asked()))
                        .toList(),
                found.next());
    }

    private static void concerned(Moment moment) {
        if (!AuditQueries.concern(moment.reader())) {
            throw new NotForYou();
        }
    }

    private List<Option> bodies(Moment moment, Words w) {
        List<Option> options = new ArrayList<>();
        bodies.list(Paging.largest(), moment).items().forEach(body -> {
            Said name = w.said(body.names());
            options.add(
                    new Option(body.id().toString(), name == null ? body.id().toString() : name.text()));
        });
        return options;
    }

    private static List<Option> roles(Words w) {
        return Stream.concat(
                        Stream.of("public", "system"),
                        java.util.Arrays.stream(Role.values())
                                .map(role -> role.name().toLowerCase(Locale.ROOT)))
                .distinct()
                .map(role -> new Option(role, w.name("role", role)))
                .toList();
    }

    private static Audited audited(AuditEntry e) {
        String aggregate = e.aggregateId().toString();
        return new Audited(
                e.position(),
                e.at(),
                AuditAsked.HOME,
                e.type(),
                e.actorRole(),
                e.actorId(),
                e.aggregateType(),
                aggregate,
                switch (e.aggregateType()) {
                    case "Comment" -> "/comments/" + aggregate;
                    case "Consultation" -> "/consultations/" + aggregate;
                    default -> null;
                },
                e.consultationId() == null ? null : e.consultationId().toString());
    }
}
