package org.arsye.command.automation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.arsye.command.consultation.StandardCommand.IssueReminder;
import org.arsye.command.platform.CommandId;
import org.arsye.command.register.BoundConsultation;
import org.arsye.command.register.KnownNorms;
import org.arsye.command.register.Norms;
import org.arsye.command.register.StandardFacts;
import org.arsye.events.consultation.ConsultationDuty;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DraftOutcome;
import org.arsye.events.consultation.ReminderTime;
import org.arsye.norms.compliance.Facts;
import org.arsye.norms.compliance.Facts.Round;
import org.arsye.norms.compliance.Shown;
import org.arsye.norms.pack.DueDay;
import org.arsye.norms.pack.NormPack;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reminds officials before something is due, on the day, and once it is overdue; each once. What the pack names no term for is
 * never due. That something is overdue the public sees without any reminder.
 */
@Component
class WhenSomethingIsDueThenRemind {

    /** A weekend and a working day. */
    static final int DAYS_BEFORE = 3;

    private static final Logger LOG = LoggerFactory.getLogger(WhenSomethingIsDueThenRemind.class);

    private final StandardFacts facts;
    private final KnownNorms norms;
    private final CommandGateway commands;
    private final Clock clock;
    private final Set<IssueReminder> sent = new HashSet<>();

    WhenSomethingIsDueThenRemind(StandardFacts facts, KnownNorms norms, CommandGateway commands, Clock clock) {
        this.facts = facts;
        this.norms = norms;
        this.commands = commands;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT15S")
    void look() {
        Instant now = clock.instant();
        try {
            Norms known = norms.sofar();
            for (BoundConsultation consultation : facts.bound()) {
                look(consultation, known, now);
            }
        } catch (RuntimeException e) {
            LOG.warn("what is due could not be looked up", e);
        }
    }

    /** One that fails is tried again; the others do not wait for it. */
    private void look(BoundConsultation consultation, Norms known, Instant now) {
        try {
            Optional<NormPack> pack = known.packs().bound(consultation.pack());
            if (pack.isPresent()) {
                due(consultation.consultationId(), pack.get(), known, facts.of(consultation.consultationId()), now)
                        .forEach(this::remind);
            }
        } catch (RuntimeException e) {
            LOG.warn("consultation {} could not be looked at", consultation.consultationId(), e);
        }
    }

    static List<IssueReminder> due(ConsultationId id, NormPack pack, Norms known, Facts facts, Instant now) {
        boolean withdrawn = facts.result()
                .filter(result -> result.outcome() == DraftOutcome.WITHDRAWN)
                .isPresent();
        if (facts.rounds().isEmpty() || facts.cancelled().isPresent() || withdrawn) {
            return List.of();
        }
        Round last = facts.rounds().getLast();
        LocalDate today = pack.time().cutOff(facts.zone()).dayOf(now);
        if (last.closed().isEmpty() && now.isBefore(last.closesAt())) {
            LocalDate closes = last.closesAt()
                    .minusNanos(1)
                    .atZone(pack.time().cutOff(facts.zone()).zone())
                    .toLocalDate();
            return time(closes, today)
                    .map(when -> new IssueReminder(id, ConsultationDuty.CLOSING, closes, when))
                    .stream()
                    .toList();
        }
        Instant closedAt = last.closed().map(Shown::at).orElse(last.closesAt());
        return DueDay.after(pack, known.calendars(), facts.zone(), closedAt).stream()
                .filter(due -> isOwed(due.duty(), facts))
                .flatMap(due -> due.last().stream()
                        .flatMap(day ->
                                time(day, today).stream().map(when -> new IssueReminder(id, due.duty(), day, when))))
                .toList();
    }

    private static boolean isOwed(ConsultationDuty duty, Facts facts) {
        return switch (duty) {
            case CLOSING -> false;
            case ANSWERING -> facts.comments().unanswered() > 0;
            case REPORTING -> facts.reports().isEmpty();
        };
    }

    private static Optional<ReminderTime> time(LocalDate due, LocalDate today) {
        if (today.isAfter(due)) {
            return Optional.of(ReminderTime.OVERDUE);
        }
        if (today.equals(due)) {
            return Optional.of(ReminderTime.ON_THE_DAY);
        }
        return today.isBefore(due.minusDays(DAYS_BEFORE)) ? Optional.empty() : Optional.of(ReminderTime.BEFORE);
    }

    private void remind(IssueReminder reminder) {
        if (sent.contains(reminder)) {
            return;
        }
        commands.sendAndWait(new GenericCommandMessage<>(
                reminder,
                Map.of("actorRole", "system", CommandId.KEY, idOf(reminder).toString())));
        sent.add(reminder);
    }

    /** The same wish whoever sends it, so that its event cannot be recorded twice. */
    private static UUID idOf(IssueReminder reminder) {
        String wish = "remind " + reminder.consultationId() + " of " + reminder.duty() + " on " + reminder.due() + " "
                + reminder.when();
        return UUID.nameUUIDFromBytes(wish.getBytes(StandardCharsets.UTF_8));
    }
}
