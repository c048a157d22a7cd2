package org.arsye.command.consultation.web;

import java.util.UUID;
import org.arsye.command.consultation.ConsultationCommand.Ending;
import org.arsye.command.consultation.CourseCommand.DeclareUrgency;
import org.arsye.command.consultation.CourseCommand.LinkToPlan;
import org.arsye.command.consultation.CourseCommand.RepeatNotice;
import org.arsye.command.register.ConsultationWindows;
import org.arsye.command.register.HeldTo;
import org.arsye.command.register.PlanRegister;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.plan.PlanId;
import org.arsye.events.plan.PlanItemId;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.norms.pack.Procedure;
import org.springframework.stereotype.Component;

/**
 * Steps that look beyond their consultation: to its norm pack, where a verified rule against a step refuses it, and to the
 * plans of its body. Its methods block their thread.
 */
@Component
class Procedures {

    private final HeldTo packs;
    private final PlanRegister plans;
    private final ConsultationWindows windows;

    Procedures(HeldTo packs, PlanRegister plans, ConsultationWindows windows) {
        this.packs = packs;
        this.plans = plans;
        this.windows = windows;
    }

    RepeatNotice repeat(ConsultationId consultation, Ending until, LocalizedText reason) {
        boolean forbidden = packs.forbids(consultation, Procedure.Kind.REPEATED_NOTICE);
        return new RepeatNotice(consultation, until, reason, forbidden);
    }

    DeclareUrgency urgent(ConsultationId consultation, String decidedBy, LocalizedText reason) {
        boolean forbidden = packs.forbids(consultation, Procedure.Kind.URGENT_PROCEDURE);
        return new DeclareUrgency(consultation, decidedBy, reason, forbidden);
    }

    LinkToPlan link(ConsultationId consultation, UUID plan, UUID item) {
        PublicBodyId body = windows.of(consultation).publicBodyId();
        return new LinkToPlan(consultation, plan(plan), planItem(item), isPlanned(plan, item, body));
    }

    /** Whether it is an item of a plan of this body. */
    boolean isPlanned(UUID plan, UUID item, PublicBodyId body) {
        return plan != null
                && item != null
                && plans.item(plan(plan), planItem(item))
                        .filter(planned -> body.equals(planned.publicBodyId()))
                        .isPresent();
    }

    static PlanId plan(UUID written) {
        return written == null ? null : new PlanId(written);
    }

    static PlanItemId planItem(UUID written) {
        return written == null ? null : new PlanItemId(written);
    }
}
