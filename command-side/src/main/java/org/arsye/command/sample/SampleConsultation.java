package org.arsye.command.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.arsye.command.consultation.ConsultationCommand;
import org.arsye.command.consultation.ConsultationCommand.Ending;
import org.arsye.command.kernel.DocumentContents;
import org.arsye.command.register.CommentRegister;
import org.arsye.command.register.ConsultationWindows;
import org.arsye.command.register.KnownNorms;
import org.arsye.command.register.PackBindings;
import org.arsye.command.sample.SampleAccounts.Account;
import org.arsye.events.Role;
import org.arsye.events.consultation.ArticleText;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentId;
import org.arsye.events.consultation.DocumentKind;

/** Plays one consultation of the sample from its draft to wherever its script ends. */
final class SampleConsultation {

    private static final String NORM_PACK = "XK-GOV-05-2016";

    private final SampleSteps steps;
    private final SampleAccounts accounts;
    private final DocumentContents contents;
    private final ConsultationWindows windows;
    private final CommentRegister register;
    private final KnownNorms norms;
    private final PackBindings bindings;
    private final SamplePlan plan;
    private final Clock clock;

    SampleConsultation(
            SampleSteps steps,
            SampleAccounts accounts,
            DocumentContents contents,
            ConsultationWindows windows,
            CommentRegister register,
            KnownNorms norms,
            PackBindings bindings,
            SamplePlan plan,
            Clock clock) {
        this.plan = plan;
        this.norms = norms;
        this.bindings = bindings;
        this.steps = steps;
        this.accounts = accounts;
        this.contents = contents;
        this.windows = windows;
        this.register = register;
        this.clock = clock;
    }

    void play(SampleScript.Consultation script) {
        ConsultationId id = idOf(script);
        draft(script, id);
        if (script.opening() == null) {
            return;
        }
        open(script, id);
        SampleComments comments = new SampleComments(steps, accounts, windows, script, id);
        script.comments().forEach(comments::submit);
        if (script.closing() == null) {
            return;
        }
        take(script, "close", id, () -> new ConsultationCommand.CloseConsultation(id, script.closing()));
        script.comments().forEach(comments::answer);
        if (script.report() == null) {
            return;
        }
        report(script, id);
    }

    private void draft(SampleScript.Consultation script, ConsultationId id) {
        take(
                script,
                "draft",
                id,
                () -> new ConsultationCommand.DraftConsultation(
                        id,
                        SampleBodies.idOf(script.body()),
                        script.title(),
                        script.summary(),
                        script.documentType(),
                        script.contactRole(),
                        NORM_PACK,
                        SampleBodies.ZONE,
                        norms.now().packsFor(SampleBodies.idOf(script.body())),
                        plan.of(script.key()).map(item -> plan.id()).orElse(null),
                        plan.of(script.key()).orElse(null),
                        plan.of(script.key()).isPresent()));
        take(script, "document", id, () -> {
            ArticleText text = script.text();
            byte[] bytes = text.canonical();
            contents.keep(text.sha256(), ArticleText.MEDIA_TYPE, bytes);
            return new ConsultationCommand.AddDocument(
                    id,
                    new DocumentId(SampleId.of("document/" + script.key())),
                    DocumentKind.DRAFT,
                    script.title(),
                    ArticleText.MEDIA_TYPE,
                    text.sha256(),
                    bytes.length,
                    text.provisions().size());
        });
    }

    private void open(SampleScript.Consultation script, ConsultationId id) {
        SampleScript.Opening opening = script.opening();
        take(script, "open", id, () -> {
            LocalDate lastDay = LocalDate.ofInstant(clock.instant(), ZoneId.of(SampleBodies.ZONE))
                    .plusDays(opening.days());
            return new ConsultationCommand.OpenConsultation(
                    id,
                    new Ending(lastDay, null),
                    opening.what(),
                    opening.why(),
                    opening.howToTakePart(),
                    bindings.of(id).orElse(null));
        });
    }

    private void report(SampleScript.Consultation script, ConsultationId id) {
        take(script, "report", id, () -> {
            CommentRegister.Count count = register.countOf(id);
            return new ConsultationCommand.PublishReport(
                    id, count.figures(), count.asOf(), false, script.report(), null);
        });
        if (script.outcome() != null) {
            take(script, "outcome", id, () -> new ConsultationCommand.RecordOutcome(id, script.outcome(), null));
        }
    }

    private void take(
            SampleScript.Consultation script,
            String step,
            ConsultationId id,
            java.util.function.Supplier<ConsultationCommand> command) {
        Account coordinator = accounts.of(Role.COORDINATOR, script.body());
        steps.take(script.key() + "/" + step, id.value(), coordinator, command);
    }

    static ConsultationId idOf(SampleScript.Consultation script) {
        return new ConsultationId(SampleId.of("consultation/" + script.key()));
    }
}
