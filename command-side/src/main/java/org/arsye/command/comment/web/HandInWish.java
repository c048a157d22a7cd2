package org.arsye.command.comment.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.arsye.command.access.Caller;
import org.arsye.command.comment.handin.HandIn;
import org.arsye.command.platform.CommandId;
import org.arsye.command.platform.web.Refusal;
import org.arsye.command.platform.web.StrictJson;
import org.arsye.events.comment.Channel;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.comment.Publication;
import org.arsye.events.consultation.ConsultationId;

/** Reads what is asked for beside the file itself, from a query or from a form alike. */
final class HandInWish {

    private final UnaryOperator<String> asked;

    HandInWish(UnaryOperator<String> asked) {
        this.asked = asked;
    }

    /**
     * @param key idempotency key of the file; null for none
     * @throws Refusal 400 if a word is unknown
     */
    HandIn by(Caller caller, ConsultationId consultation, String key) {
        Channel channel = word("channel", Channel.class, null);
        if (channel == null || channel == Channel.PLATFORM) {
            throw Refusal.malformed("/channel", channel == null ? "FIELD_REQUIRED" : "UNKNOWN_VALUE");
        }
        String language = asked.apply("language");
        return new HandIn(
                id(caller, consultation, key),
                consultation,
                caller.actor(),
                new HandIn.Defaults(
                        channel,
                        language == null || language.isBlank() ? "sq" : language,
                        word("contributorKind", ContributorKind.class, ContributorKind.CITIZEN),
                        word("publication", Publication.class, Publication.ANONYMOUS),
                        "true".equals(asked.apply("skipModeratedOut"))));
    }

    private static CommandId id(Caller caller, ConsultationId consultation, String key) {
        return key == null || key.isBlank()
                ? CommandId.random()
                : new CommandId(
                        UUID.nameUUIDFromBytes(("hand-in/" + caller.accountId() + "/" + consultation + "/" + key)
                                .getBytes(StandardCharsets.UTF_8)));
    }

    private <E extends Enum<E>> E word(String name, Class<E> words, E otherwise) {
        String wanted = asked.apply(name);
        if (wanted == null || wanted.isBlank()) {
            return otherwise;
        }
        return StrictJson.constant(words, wanted).orElseThrow(() -> Refusal.malformed("/" + name, "UNKNOWN_VALUE"));
    }
}
