package org.arsye.command.consultation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.arsye.command.consultation.ConsultationCommand.Ending;
import org.arsye.command.consultation.CourseCommand;
import org.arsye.command.consultation.CourseCommand.AnnounceMeeting;
import org.arsye.command.consultation.CourseCommand.Attendance;
import org.arsye.command.consultation.CourseCommand.CancelMeeting;
import org.arsye.command.consultation.CourseCommand.CorrectMethod;
import org.arsye.command.consultation.CourseCommand.GivePriorNotice;
import org.arsye.command.consultation.CourseCommand.RecordMethod;
import org.arsye.command.consultation.CourseCommand.RecordSubmission;
import org.arsye.command.consultation.CourseCommand.Use;
import org.arsye.command.platform.web.Answer;
import org.arsye.command.platform.web.PathIds;
import org.arsye.command.platform.web.Writes;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.ConsultationMethod;
import org.arsye.events.consultation.ConsultationStage;
import org.arsye.events.consultation.DocumentId;
import org.arsye.events.consultation.MeetingId;
import org.arsye.events.consultation.MethodId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What else happens to a consultation: notices, meetings, the ways in which the public was consulted, the way onward. */
@RestController
@RequestMapping(path = "/api/v1/consultations/{id}", consumes = "application/json")
class CourseCommandApi {

    private final Writes writes;
    private final Desk desk;
    private final Procedures procedures;

    CourseCommandApi(Writes writes, Desk desk, Procedures procedures) {
        this.writes = writes;
        this.desk = desk;
        this.procedures = procedures;
    }

    /** @param expected as vaguely as one knows; {@code expectedDay} as well or instead */
    record PriorNotice(
            LocalizedText expected, LocalDate expectedDay, LocalizedText what, LocalizedText howToContribute) {}

    /** Either {@code lastDay} or {@code closesAt}. */
    record Repetition(LocalDate lastDay, Instant closesAt, LocalizedText reason) {}

    /** @param decidedBy a role and never a person */
    record Urgency(String decidedBy, LocalizedText reason) {}

    record NewMeeting(
            ConsultationMethod method,
            ConsultationStage stage,
            Instant startsAt,
            LocalizedText place,
            LocalizedText agenda) {}

    record Because(LocalizedText reason) {}

    /** @param meeting the announced one that it was */
    record NewMethod(
            ConsultationMethod method,
            ConsultationStage stage,
            UUID meeting,
            LocalDate from,
            LocalDate until,
            List<Attendance> participants,
            LocalizedText summary,
            DocumentId minutes) {

        Use use() {
            return new Use(
                    method,
                    stage,
                    meeting == null ? null : new MeetingId(meeting),
                    from,
                    until,
                    participants,
                    summary,
                    minutes);
        }
    }

    /** All of it as it should have been. */
    record Correction(
            ConsultationMethod method,
            ConsultationStage stage,
            UUID meeting,
            LocalDate from,
            LocalDate until,
            List<Attendance> participants,
            LocalizedText summary,
            DocumentId minutes,
            LocalizedText reason) {

        Use use() {
            return new NewMethod(method, stage, meeting, from, until, participants, summary, minutes).use();
        }
    }

    record Planned(UUID plan, UUID planItem) {}

    record Submission(LocalDate on, String reference) {}

    record Created(UUID id) {}

    @PostMapping("/prior-notice")
    Mono<ResponseEntity<Void>> give(
            @PathVariable String id, @RequestBody PriorNotice wish, ServerWebExchange exchange) {
        return on(
                id,
                wish,
                exchange,
                consultation -> new GivePriorNotice(
                        consultation, wish.expected(), wish.expectedDay(), wish.what(), wish.howToContribute()));
    }

    @PostMapping("/notice-repetition")
    Mono<ResponseEntity<Void>> repeat(
            @PathVariable String id, @RequestBody Repetition wish, ServerWebExchange exchange) {
        return on(
                id,
                wish,
                exchange,
                consultation ->
                        procedures.repeat(consultation, new Ending(wish.lastDay(), wish.closesAt()), wish.reason()));
    }

    @PostMapping("/urgent-procedure")
    Mono<ResponseEntity<Void>> declare(@PathVariable String id, @RequestBody Urgency wish, ServerWebExchange exchange) {
        return on(id, wish, exchange, consultation -> procedures.urgent(consultation, wish.decidedBy(), wish.reason()));
    }

    @PostMapping("/meetings")
    Mono<ResponseEntity<Created>> announce(
            @PathVariable String id, @RequestBody NewMeeting wish, ServerWebExchange exchange) {
        return creating(
                id,
                "meeting",
                wish,
                exchange,
                (consultation, meeting) -> new AnnounceMeeting(
                        consultation,
                        new MeetingId(meeting),
                        wish.method(),
                        wish.stage(),
                        wish.startsAt(),
                        wish.place(),
                        wish.agenda()));
    }

    @PostMapping("/meetings/{meeting}/cancellation")
    Mono<ResponseEntity<Void>> cancel(
            @PathVariable String id,
            @PathVariable String meeting,
            @RequestBody Because wish,
            ServerWebExchange exchange) {
        MeetingId of = PathIds.id(meeting, MeetingId::of);
        return on(id, wish, exchange, consultation -> new CancelMeeting(consultation, of, wish.reason()));
    }

    @PostMapping("/methods")
    Mono<ResponseEntity<Created>> record(
            @PathVariable String id, @RequestBody NewMethod wish, ServerWebExchange exchange) {
        return creating(
                id,
                "method",
                wish,
                exchange,
                (consultation, method) -> new RecordMethod(consultation, new MethodId(method), wish.use()));
    }

    @PostMapping("/methods/{method}/correction")
    Mono<ResponseEntity<Void>> correct(
            @PathVariable String id,
            @PathVariable String method,
            @RequestBody Correction wish,
            ServerWebExchange exchange) {
        MethodId of = PathIds.id(method, MethodId::of);
        return on(id, wish, exchange, consultation -> new CorrectMethod(consultation, of, wish.use(), wish.reason()));
    }

    @PostMapping("/plan-item")
    Mono<ResponseEntity<Void>> link(@PathVariable String id, @RequestBody Planned wish, ServerWebExchange exchange) {
        return on(id, wish, exchange, consultation -> procedures.link(consultation, wish.plan(), wish.planItem()));
    }

    @PostMapping("/submission")
    Mono<ResponseEntity<Void>> submit(
            @PathVariable String id, @RequestBody Submission wish, ServerWebExchange exchange) {
        return on(id, wish, exchange, consultation -> new RecordSubmission(consultation, wish.on(), wish.reference()));
    }

    private Mono<ResponseEntity<Void>> on(
            String id, Object wish, ServerWebExchange exchange, Function<ConsultationId, CourseCommand> wished) {
        ConsultationId consultation = PathIds.id(id, ConsultationId::of);
        return writes.answer(
                exchange,
                wish,
                command -> desk.coordinating(wished.apply(consultation), exchange),
                done -> Answer.noContent());
    }

    private Mono<ResponseEntity<Created>> creating(
            String id,
            String what,
            Object wish,
            ServerWebExchange exchange,
            BiFunction<ConsultationId, UUID, CourseCommand> wished) {
        ConsultationId consultation = PathIds.id(id, ConsultationId::of);
        return writes.answer(
                exchange,
                wish,
                command -> desk.coordinating(wished.apply(consultation, command.creates(what)), exchange),
                done -> {
                    UUID made = done.commandId().creates(what);
                    return Answer.created(
                            "/api/v1/consultations/" + consultation + "/" + what + "s/" + made, new Created(made));
                });
    }
}
