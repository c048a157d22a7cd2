package org.arsye.query.asof;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.ConsultationMethod;
import org.arsye.events.consultation.ConsultationPlanned;
import org.arsye.events.consultation.ConsultationStage;
import org.arsye.events.consultation.MeetingAnnounced;
import org.arsye.events.consultation.MeetingCancelled;
import org.arsye.events.consultation.MeetingId;
import org.arsye.events.consultation.MethodCorrected;
import org.arsye.events.consultation.MethodId;
import org.arsye.events.consultation.MethodUsed;
import org.arsye.events.consultation.ParticipantCount;
import org.arsye.events.consultation.PriorNoticePublished;
import org.arsye.events.consultation.SubmittedToGovernment;
import org.arsye.events.consultation.UrgentProcedureDeclared;
import org.arsye.events.plan.PlanId;
import org.arsye.events.plan.PlanItemId;

/** What else happens to a consultation: notices, meetings, ways of consulting, the way to the government. */
final class RandomCourse {

    private final RandomHistory history;
    private final Chance chance;
    private final ConsultationId id;
    private final List<MeetingId> announced = new ArrayList<>();
    private final List<MeetingId> standing = new ArrayList<>();
    private final List<MethodId> methods = new ArrayList<>();
    private boolean noticed;

    RandomCourse(RandomHistory history, ConsultationId id) {
        this.history = history;
        this.chance = history.chance;
        this.id = id;
    }

    List<MeetingId> meetings() {
        return announced;
    }

    List<MethodId> methods() {
        return methods;
    }

    /** Before the opening. */
    void prepare() {
        switch (chance.below(4)) {
            case 0 -> history.record(new ConsultationPlanned(id, new PlanId(chance.id()), new PlanItemId(chance.id())));
            case 1 -> history.record(new UrgentProcedureDeclared(id, "Ministri", said()));
            case 2 -> goOn(ConsultationStage.PRELIMINARY);
            default -> notice();
        }
    }

    private void notice() {
        if (!noticed) {
            noticed = true;
            history.record(new PriorNoticePublished(
                    id,
                    chance.oneIn(2) ? chance.text(3) : null,
                    chance.oneIn(2) ? today().plusDays(chance.below(20)) : null,
                    said(),
                    said()));
        }
    }

    /** While it is open, and afterwards. */
    void goOn(ConsultationStage stage) {
        int what = chance.below(5);
        if (what == 0 && !standing.isEmpty()) {
            history.record(new MeetingCancelled(id, standing.removeLast(), said()));
        } else if (what == 1 && !methods.isEmpty()) {
            history.record(new MethodCorrected(
                    id,
                    chance.of(methods),
                    chance.of(ConsultationMethod.values()),
                    stage,
                    null,
                    today().minusDays(2),
                    today(),
                    counted(),
                    null,
                    null,
                    said()));
        } else if (what == 2) {
            announce(stage);
        } else {
            use(stage);
        }
    }

    private void announce(ConsultationStage stage) {
        MeetingId meeting = new MeetingId(chance.id());
        announced.add(meeting);
        standing.add(meeting);
        Instant starts = history.now().plus(Duration.ofHours(20 + chance.below(200)));
        history.record(new MeetingAnnounced(
                id,
                meeting,
                ConsultationMethod.PUBLIC_MEETING,
                stage,
                starts,
                said(),
                chance.oneIn(2) ? said() : null));
    }

    private void use(ConsultationStage stage) {
        MethodId method = new MethodId(chance.id());
        methods.add(method);
        MeetingId meeting = standing.isEmpty() || chance.oneIn(2) ? null : standing.removeFirst();
        history.record(new MethodUsed(
                id,
                method,
                chance.of(ConsultationMethod.values()),
                stage,
                meeting,
                today().minusDays(chance.below(3)),
                today(),
                counted(),
                chance.oneIn(2) ? said() : null,
                null));
    }

    /** After the report. */
    void submit() {
        history.record(new SubmittedToGovernment(id, today(), chance.oneIn(2) ? "01/" + chance.below(99) : null));
    }

    private List<ParticipantCount> counted() {
        return chance.oneIn(4)
                ? List.of()
                : List.of(
                        new ParticipantCount(ContributorKind.CITIZEN, chance.below(50)),
                        new ParticipantCount(ContributorKind.NGO, chance.below(9)));
    }

    private LocalDate today() {
        return history.now().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private Sealed<LocalizedText> said() {
        return Sealed.text(chance.text(6));
    }
}
