package org.arsye.query.site.web;

import java.util.UUID;
import java.util.function.Function;
import org.arsye.events.comment.CommentId;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.query.platform.NotFound;

/** Ids as they stand in addresses. What is none names no page. */
final class Ids {

    private Ids() {}

    static ConsultationId consultation(String written) {
        return read(written, ConsultationId::of);
    }

    static CommentId comment(String written) {
        return read(written, CommentId::of);
    }

    static PublicBodyId publicBody(String written) {
        return read(written, PublicBodyId::of);
    }

    static UUID event(String written) {
        return read(written, text -> {
            UUID id = UUID.fromString(text);
            if (!id.toString().equals(text)) {
                throw new IllegalArgumentException("one id has one spelling");
            }
            return id;
        });
    }

    private static <T> T read(String written, Function<String, T> of) {
        try {
            return of.apply(written);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
    }
}
