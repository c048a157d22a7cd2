package org.arsye.command.access;

import org.arsye.events.comment.CommentId;
import org.arsye.events.consultation.ConsultationId;

/**
 * Whoever says that a comment is theirs, with what they show for it. The rules compare.
 *
 * @param withdrawalDigest of the secret that was told when it was submitted; null where nobody was told one
 * @param secret as it was presented
 */
public record Author(CommentId commentId, ConsultationId consultationId, String withdrawalDigest, String secret) {

    public String secretDigest() {
        return WithdrawalSecret.digest(secret);
    }

    @Override
    public String toString() {
        return "Author[" + commentId + "]";
    }
}
