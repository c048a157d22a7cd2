package org.arsye.query.site;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arsye.norms.pack.Duty;
import org.arsye.norms.pack.Norm;
import org.arsye.norms.pack.NormPack;
import org.arsye.norms.pack.Procedure;
import org.arsye.norms.pack.Term;
import org.arsye.query.consultations.ConsultationEntry;
import org.arsye.query.norms.NormsQueries;
import org.arsye.query.platform.Moment;
import org.arsye.query.site.page.StepRule;
import org.arsye.query.site.page.Words;
import org.springframework.stereotype.Component;

/** Says what the rules of a consultation say of a step before somebody takes it; what is not verified only warns. */
@Component
class StepRules {

    private final NormsQueries norms;

    StepRules(NormsQueries norms) {
        this.norms = norms;
    }

    /** By the action of the desk's form. */
    Map<String, List<StepRule>> of(ConsultationEntry entry, Moment moment, Words w) {
        ZoneId zone = ZoneId.of(entry.zone());
        LocalDate today = moment.instant().atZone(zone).toLocalDate();
        Optional<NormPack> pack = norms.heldTo(entry.id(), entry.normPack(), today, moment);
        Map<String, List<StepRule>> rules = new LinkedHashMap<>();
        pack.ifPresent(found -> found.norms().stream()
                .filter(norm -> norm.holdsOn(today))
                .forEach(norm -> step(norm)
                        .ifPresent(step -> rules.computeIfAbsent(step, none -> new ArrayList<>())
                                .add(rule(norm, found, w)))));
        return rules;
    }

    private static Optional<String> step(Norm norm) {
        return switch (norm) {
            case Procedure procedure -> step(procedure.kind());
            case Term term -> step(term.kind());
            case Duty duty -> step(duty.about());
            default -> Optional.empty();
        };
    }

    private static Optional<String> step(Procedure.Kind kind) {
        return switch (kind) {
            case EXTENSION -> Optional.of("extend");
            case REPEATED_NOTICE -> Optional.of("repeat");
            case URGENT_PROCEDURE -> Optional.of("urgent");
            case LATE_COMMENTS, GROUPED_JUSTIFICATION, ADOPTION_WITHOUT_CONSULTATION -> Optional.empty();
        };
    }

    private static Optional<String> step(Term.Kind kind) {
        return switch (kind) {
            case PRIOR_NOTICE -> Optional.of("notice");
            case EXTENDED_PERIOD -> Optional.of("extend");
            case MEETING_NOTICE -> Optional.of("meeting");
            case PRELIMINARY_CONSULTATION -> Optional.of("method");
            default -> Optional.empty();
        };
    }

    private static Optional<String> step(Duty.About about) {
        return switch (about) {
            case PLAN -> Optional.of("plan");
            case PRELIMINARY_CONSULTATION -> Optional.of("method");
            case MEETING -> Optional.of("meeting");
            case SUBMISSION -> Optional.of("submission");
            default -> Optional.empty();
        };
    }

    private static StepRule rule(Norm norm, NormPack pack, Words w) {
        List<String> needs = norm instanceof Procedure procedure
                ? procedure.needs().stream()
                        .sorted()
                        .map(need -> w.name("need", need))
                        .toList()
                : List.of();
        String allowed = norm instanceof Procedure procedure ? w.name("allowed", procedure.allowed()) : null;
        return new StepRule(
                w.said(norm.wording()),
                allowed,
                needs,
                norm.isVerified(),
                norm.basis().note().orElse(null),
                "/norms/" + pack.id() + "?version=" + pack.version() + "#" + norm.id());
    }
}
