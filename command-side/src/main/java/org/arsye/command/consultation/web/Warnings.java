package org.arsye.command.consultation.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.arsye.command.platform.web.Answer;
import org.arsye.command.platform.web.Done;
import org.arsye.command.register.PeriodAdvice;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.norms.pack.Caution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What is to be known of a period that was just announced, in a header: there is nothing else to say, so the answer has no body.
 * Its method blocks its thread.
 */
@Component
class Warnings {

    /** A list of tokens with parameters (RFC 9651), the gravest first; absent where there is nothing to know. */
    static final String HEADER = "Arsye-Warnings";

    private static final Logger LOG = LoggerFactory.getLogger(Warnings.class);

    private final PeriodAdvice advice;

    Warnings(PeriodAdvice advice) {
        this.advice = advice;
    }

    /** 204, and where the days are told in full. */
    Answer<Void> answer(ConsultationId consultation, Done done) {
        Answer<Void> answer = Answer.noContent()
                .with("Link", "</api/v1/consultations/" + consultation + "/legal-time>; rel=\"describedby\"");
        List<Caution> cautions = cautions(consultation, done);
        return cautions.isEmpty() ? answer : answer.with(HEADER, written(cautions));
    }

    /** It is committed, whatever becomes of looking this up. */
    private List<Caution> cautions(ConsultationId consultation, Done done) {
        try {
            return advice.of(consultation, done.eventId(), done.position());
        } catch (RuntimeException e) {
            LOG.warn("what is to be known of a period could not be looked up", e);
            return List.of();
        }
    }

    static String written(List<Caution> cautions) {
        return cautions.stream().map(Warnings::written).collect(Collectors.joining(", "));
    }

    private static String written(Caution caution) {
        StringBuilder item = new StringBuilder(caution.code());
        caution.norm()
                .ifPresent(norm -> item.append(";rule=\"").append(norm.id()).append('"'));
        if (!caution.needs().isEmpty()) {
            item.append(";needs=\"")
                    .append(caution.needs().stream()
                            .map(need -> need.name().toLowerCase(Locale.ROOT))
                            .sorted()
                            .collect(Collectors.joining(" ")))
                    .append('"');
        }
        caution.doubt()
                .filter(doubt -> doubt.year() != 0)
                .ifPresent(doubt -> item.append(";place=\"")
                        .append(doubt.place())
                        .append("\";year=")
                        .append(doubt.year()));
        return item.toString();
    }
}
