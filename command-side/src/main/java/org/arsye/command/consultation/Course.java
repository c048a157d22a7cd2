package org.arsye.command.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arsye.events.consultation.ConsultationMethod;
import org.arsye.events.consultation.ConsultationPlanned;
import org.arsye.events.consultation.ConsultationStage;
import org.arsye.events.consultation.MeetingAnnounced;
import org.arsye.events.consultation.MeetingCancelled;
import org.arsye.events.consultation.MeetingId;
import org.arsye.events.consultation.MethodId;
import org.arsye.events.plan.PlanItemId;

/**
 * What else happened to a consultation, beside being opened, closed and reported.
 *
 * @param noticed whether a prior notice was published
 * @param urgent whether it was declared urgent
 * @param meetings the announced ones; one that was cancelled is not among them
 * @param cancelled the meetings that were cancelled
 * @param methods what was recorded, by the meeting that it was; a method without a meeting has an empty one
 * @param planItem null where it is not on a plan
 * @param submittedOn the latest day on which it went to the government; null where it did not
 */
record Course(
        boolean noticed,
        boolean urgent,
        Map<MeetingId, Meeting> meetings,
        Set<MeetingId> cancelled,
        Map<MethodId, Optional<MeetingId>> methods,
        PlanItemId planItem,
        LocalDate submittedOn) {

    static final Course NOTHING = new Course(false, false, Map.of(), Set.of(), Map.of(), null, null);

    /** An announced meeting. */
    record Meeting(ConsultationMethod method, ConsultationStage stage, Instant startsAt) {}

    boolean wasHeld(MeetingId meeting) {
        return methods.containsValue(Optional.of(meeting));
    }

    Course withNotice() {
        return new Course(true, urgent, meetings, cancelled, methods, planItem, submittedOn);
    }

    Course withUrgency() {
        return new Course(noticed, true, meetings, cancelled, methods, planItem, submittedOn);
    }

    Course after(MeetingAnnounced event) {
        Map<MeetingId, Meeting> announced = new HashMap<>(meetings);
        announced.put(event.meetingId(), new Meeting(event.method(), event.stage(), event.startsAt()));
        return new Course(noticed, urgent, Map.copyOf(announced), cancelled, methods, planItem, submittedOn);
    }

    Course after(MeetingCancelled event) {
        Map<MeetingId, Meeting> left = new HashMap<>(meetings);
        left.remove(event.meetingId());
        Set<MeetingId> gone = new HashSet<>(cancelled);
        gone.add(event.meetingId());
        return new Course(noticed, urgent, Map.copyOf(left), Set.copyOf(gone), methods, planItem, submittedOn);
    }

    Course withMethod(MethodId method, MeetingId meeting) {
        Map<MethodId, Optional<MeetingId>> used = new HashMap<>(methods);
        used.put(method, Optional.ofNullable(meeting));
        return new Course(noticed, urgent, meetings, cancelled, Map.copyOf(used), planItem, submittedOn);
    }

    Course after(ConsultationPlanned event) {
        return new Course(noticed, urgent, meetings, cancelled, methods, event.planItemId(), submittedOn);
    }

    Course submitted(LocalDate on) {
        return new Course(noticed, urgent, meetings, cancelled, methods, planItem, on);
    }
}
