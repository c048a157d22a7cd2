package org.arsye.command.automation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.arsye.command.consultation.StandardCommand.DeclareBreach;
import org.arsye.command.platform.CommandId;
import org.arsye.command.register.BoundConsultation;
import org.arsye.command.register.KnownNorms;
import org.arsye.command.register.Norms;
import org.arsye.command.register.StandardFacts;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.norms.compliance.Finding;
import org.arsye.norms.compliance.Judge;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks at every consultation in which something happened since, or a day has passed, and records what was certainly not kept:
 * shown by events, by a norm that is verified, by every reading of the law and by official calendars. Each standard of each
 * consultation once, also where two processes look at the same time.
 */
@Component
class WhenAStandardIsCertainlyBreachedThenSaySo {

    private static final Logger LOG = LoggerFactory.getLogger(WhenAStandardIsCertainlyBreachedThenSaySo.class);

    private final StandardFacts facts;
    private final KnownNorms norms;
    private final CommandGateway commands;
    private final Clock clock;
    private final Map<ConsultationId, Judged> judged = new HashMap<>();

    WhenAStandardIsCertainlyBreachedThenSaySo(
            StandardFacts facts, KnownNorms norms, CommandGateway commands, Clock clock) {
        this.facts = facts;
        this.norms = norms;
        this.commands = commands;
        this.clock = clock;
    }

    /** By what a consultation was judged; by the same it is not judged again. A day has an hour that no zone here has not. */
    private record Judged(long latest, LocalDate day, int hour, Norms norms) {}

    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT10S")
    void look() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        try {
            Norms known = norms.sofar();
            facts.bound().forEach(consultation -> look(consultation, known, now));
        } catch (RuntimeException e) {
            LOG.warn("whether standards were kept could not be looked up", e);
        }
    }

    /** One that fails is tried again; the others do not wait for it. */
    private void look(BoundConsultation consultation, Norms known, Instant now) {
        var utc = now.atOffset(ZoneOffset.UTC);
        Judged by = new Judged(consultation.latest(), utc.toLocalDate(), utc.getHour(), known);
        if (by.equals(judged.get(consultation.consultationId()))) {
            return;
        }
        try {
            known.packs()
                    .bound(consultation.pack())
                    .ifPresent(pack ->
                            Judge.judge(pack, known.calendars(), facts.of(consultation.consultationId()), now).stream()
                                    .filter(Finding::isBreach)
                                    .forEach(finding -> say(consultation, finding, now)));
            judged.put(consultation.consultationId(), by);
        } catch (RuntimeException e) {
            LOG.warn("consultation {} could not be judged", consultation.consultationId(), e);
        }
    }

    private void say(BoundConsultation consultation, Finding finding, Instant now) {
        commands.sendAndWait(new GenericCommandMessage<>(
                new DeclareBreach(
                        consultation.consultationId(),
                        finding.standard().id(),
                        finding.standard().rule().name(),
                        consultation.pack().pack(),
                        consultation.pack().version(),
                        now,
                        finding.evidence()),
                Map.of(
                        "actorRole",
                        "system",
                        CommandId.KEY,
                        idOf(consultation, finding).toString())));
    }

    /** The same wish whoever sends it, so that its event cannot be recorded twice. */
    private static UUID idOf(BoundConsultation consultation, Finding finding) {
        String wish = "breach " + consultation.consultationId() + " of "
                + finding.standard().id();
        return UUID.nameUUIDFromBytes(wish.getBytes(StandardCharsets.UTF_8));
    }
}
