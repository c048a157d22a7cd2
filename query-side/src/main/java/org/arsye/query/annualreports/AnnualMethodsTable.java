package org.arsye.query.annualreports;

import java.util.List;
import org.arsye.events.consultation.MethodCorrected;
import org.arsye.events.consultation.MethodUsed;
import org.arsye.events.consultation.ParticipantCount;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.Spans;
import org.arsye.query.platform.Writes;
import org.springframework.stereotype.Component;

/** What is written into the table {@code annual_method}: meetings and other ways to consult, and how many took part. */
@Component
class AnnualMethodsTable {

    private static final Spans METHOD = Spans.of("annual_method", "method_id");

    private final Writes writes;

    AnnualMethodsTable(Writes writes) {
        this.writes = writes;
    }

    void use(MethodUsed event, Recorded at) {
        writes.begin(
                METHOD,
                at,
                row -> row.set("method_id", event.methodId().value())
                        .set("consultation_id", event.consultationId().value())
                        .set("method", event.method())
                        .set("participants", sum(event.participants())));
    }

    void correct(MethodCorrected event, Recorded at) {
        writes.change(
                METHOD,
                event.methodId().value(),
                at,
                row -> row.set("method", event.method()).set("participants", sum(event.participants())));
    }

    private static int sum(List<ParticipantCount> participants) {
        return participants == null
                ? 0
                : participants.stream().mapToInt(ParticipantCount::number).sum();
    }
}
