package org.arsye.command.sample;

import static org.arsye.command.sample.SampleScript.Stage.APPROVED;
import static org.arsye.command.sample.SampleScript.Stage.PUBLISHED;

import java.nio.charset.StandardCharsets;
import org.arsye.command.comment.CommentCommand;
import org.arsye.command.register.ConsultationWindows;
import org.arsye.command.sample.SampleAccounts.Account;
import org.arsye.events.Role;
import org.arsye.events.comment.Channel;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.DecisionId;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.ledger.Digests;

/** The invented comments on one consultation of the sample, and the answers to them. */
final class SampleComments {

    private final SampleSteps steps;
    private final ConsultationWindows windows;
    private final SampleScript.Consultation script;
    private final ConsultationId consultation;
    private final Account official;
    private final Account approver;

    SampleComments(
            SampleSteps steps,
            SampleAccounts accounts,
            ConsultationWindows windows,
            SampleScript.Consultation script,
            ConsultationId consultation) {
        this.steps = steps;
        this.windows = windows;
        this.script = script;
        this.consultation = consultation;
        this.official = accounts.of(Role.OFFICIAL, script.body());
        this.approver = accounts.of(Role.APPROVER, script.body());
    }

    void submit(SampleScript.Comment comment) {
        CommentId id = idOf(comment);
        steps.take(
                step(comment, "submit"),
                id.value(),
                null,
                () -> new CommentCommand.SubmitComment(
                        id,
                        windows.of(consultation),
                        comment.provision(),
                        comment.text(),
                        comment.proposedWording(),
                        comment.language(),
                        comment.kind(),
                        comment.name(),
                        comment.publication(),
                        Channel.PLATFORM,
                        null,
                        null,
                        secretDigest(comment)));
        if (Boolean.TRUE.equals(comment.withdrawn())) {
            steps.take(
                    step(comment, "withdraw"),
                    id.value(),
                    null,
                    () -> new CommentCommand.WithdrawComment(id, secretDigest(comment)));
        }
    }

    void answer(SampleScript.Comment comment) {
        SampleScript.Decision decision = comment.decision();
        if (decision == null) {
            return;
        }
        CommentId id = idOf(comment);
        DecisionId decisionId = new DecisionId(SampleId.of("decision/" + script.key() + "/" + comment.key()));
        steps.take(
                step(comment, "decide"),
                id.value(),
                official,
                () -> new CommentCommand.DraftDecision(
                        id,
                        decisionId,
                        decision.outcome(),
                        decision.justification(),
                        decision.changedProvision(),
                        official.officialId(),
                        null));
        if (decision.stage().reaches(APPROVED)) {
            steps.take(
                    step(comment, "approve"),
                    id.value(),
                    approver,
                    () -> new CommentCommand.ApproveDecision(id, decisionId, approver.officialId(), null));
        }
        if (decision.stage().reaches(PUBLISHED)) {
            steps.take(
                    step(comment, "publish"),
                    id.value(),
                    approver,
                    () -> new CommentCommand.PublishDecision(id, decisionId));
        }
    }

    private CommentId idOf(SampleScript.Comment comment) {
        return new CommentId(SampleId.of("comment/" + script.key() + "/" + comment.key()));
    }

    private String step(SampleScript.Comment comment, String step) {
        return script.key() + "/comment/" + comment.key() + "/" + step;
    }

    /** No secret that can be typed leads to it; the invented author who takes a comment back presents the digest itself. */
    private String secretDigest(SampleScript.Comment comment) {
        return Digests.sha256Hex(Digests.sha256(step(comment, "secret").getBytes(StandardCharsets.UTF_8)));
    }
}
