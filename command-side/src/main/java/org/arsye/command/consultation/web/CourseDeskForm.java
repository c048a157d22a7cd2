package org.arsye.command.consultation.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
import org.arsye.command.platform.CommandId;
import org.arsye.command.platform.web.Form;
import org.arsye.command.platform.web.Forms;
import org.arsye.command.platform.web.PathIds;
import org.arsye.command.platform.web.Refusal;
import org.arsye.command.platform.web.StrictJson;
import org.arsye.command.register.ConsultationWindows;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.ConsultationMethod;
import org.arsye.events.consultation.ConsultationStage;
import org.arsye.events.consultation.DocumentId;
import org.arsye.events.consultation.MeetingId;
import org.arsye.events.consultation.MethodId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The desk's forms for notices, meetings and ways of consulting; a hidden field says which of them it is. */
@RestController
class CourseDeskForm {

    private final Forms forms;
    private final Desk desk;
    private final Procedures procedures;
    private final ConsultationWindows windows;

    CourseDeskForm(Forms forms, Desk desk, Procedures procedures, ConsultationWindows windows) {
        this.forms = forms;
        this.desk = desk;
        this.procedures = procedures;
        this.windows = windows;
    }

    @PostMapping(path = "/desk/consultations/{id}/course", consumes = "application/x-www-form-urlencoded")
    Mono<ResponseEntity<Void>> post(@PathVariable String id, ServerWebExchange exchange) {
        ConsultationId consultation = PathIds.id(id, ConsultationId::of);
        return forms.post(
                exchange,
                (form, command) -> {
                    desk.coordinator(consultation, exchange);
                    return desk.coordinating(wished(consultation, form, command), exchange);
                },
                done -> "/desk/consultations/" + consultation + "/course"
                        + (done.position() < 0 ? "" : "?after=" + done.position()));
    }

    private CourseCommand wished(ConsultationId id, Form form, CommandId command) {
        return switch (form.text("action", "")) {
            case "notice" ->
                new GivePriorNotice(
                        id,
                        form.localized("expected"),
                        day(form, "expectedDay"),
                        form.localized("what"),
                        form.localized("howToContribute"));
            case "repeat" -> procedures.repeat(id, new Ending(day(form, "lastDay"), null), form.localized("reason"));
            case "urgent" -> procedures.urgent(id, form.text("decidedBy"), form.localized("reason"));
            case "meeting" ->
                new AnnounceMeeting(
                        id,
                        new MeetingId(command.creates("meeting")),
                        form.word("method", ConsultationMethod.class),
                        form.word("stage", ConsultationStage.class),
                        startsAt(id, form),
                        form.localized("place"),
                        form.localized("agenda"));
            case "cancel" -> new CancelMeeting(id, named(form, "of", MeetingId::new), form.localized("reason"));
            case "method" -> new RecordMethod(id, new MethodId(command.creates("method")), use(form));
            case "correct" ->
                new CorrectMethod(id, named(form, "of", MethodId::new), use(form), form.localized("reason"));
            case "plan" -> planned(id, form);
            case "submission" -> new RecordSubmission(id, day(form, "on"), form.text("reference"));
            default -> throw Refusal.malformed("/action", "UNKNOWN_VALUE");
        };
    }

    /** A draft of a plan is chosen by both their names. */
    private CourseCommand planned(ConsultationId id, Form form) {
        String chosen = form.text("planItem");
        if (chosen == null) {
            throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "PLAN_ITEM_REQUIRED", "/planItem");
        }
        int middle = chosen.indexOf(':');
        UUID plan;
        UUID item;
        try {
            plan = UUID.fromString(chosen.substring(0, Math.max(middle, 0)));
            item = UUID.fromString(chosen.substring(middle + 1));
        } catch (IllegalArgumentException malformed) {
            throw wrong("/planItem");
        }
        return procedures.link(id, plan, item);
    }

    private static Use use(Form form) {
        return new Use(
                form.word("method", ConsultationMethod.class),
                form.word("stage", ConsultationStage.class),
                named(form, "meeting", MeetingId::new),
                day(form, "from"),
                day(form, "until"),
                counted(form),
                form.localized("summary"),
                named(form, "minutes", DocumentId::new));
    }

    /** Null where all fields are empty: nobody counted. */
    private static List<Attendance> counted(Form form) {
        List<Attendance> counted = new ArrayList<>();
        for (ContributorKind kind : ContributorKind.values()) {
            String number = form.text("participants." + StrictJson.word(kind));
            if (number != null) {
                try {
                    counted.add(new Attendance(kind, Integer.valueOf(number.strip())));
                } catch (NumberFormatException malformed) {
                    throw wrong("/participants");
                }
            }
        }
        return counted.isEmpty() ? null : counted;
    }

    private Instant startsAt(ConsultationId id, Form form) {
        LocalDate day = day(form, "startsAt");
        if (day == null || form.text("time") == null) {
            return null;
        }
        try {
            ZoneId zone = ZoneId.of(windows.of(id).zone());
            return day.atTime(LocalTime.parse(form.text("time"))).atZone(zone).toInstant();
        } catch (DateTimeException malformed) {
            throw wrong("/time");
        }
    }

    private static LocalDate day(Form form, String name) {
        String written = form.text(name);
        try {
            return written == null ? null : LocalDate.parse(written);
        } catch (DateTimeException malformed) {
            throw wrong("/" + name);
        }
    }

    private static <T> T named(Form form, String name, Function<UUID, T> id) {
        String written = form.text(name);
        try {
            return written == null ? null : id.apply(UUID.fromString(written));
        } catch (IllegalArgumentException malformed) {
            throw wrong("/" + name);
        }
    }

    private static Refusal wrong(String pointer) {
        return Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "WRONG_FORMAT", pointer);
    }
}
