package org.arsye.query.site;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.query.comments.Answer;
import org.arsye.query.comments.CommentsFilter;
import org.arsye.query.consultations.ConsultationsFilter;
import org.arsye.query.consultations.Standing;
import org.arsye.query.plans.PlansFilter;
import org.arsye.query.platform.BadParameter;
import org.arsye.query.platform.web.Written;

/**
 * What a reader narrowed a list by: the parameters of the address, without those left empty.
 *
 * @param given by name
 */
public record Asked(Map<String, String> given) {

    /** Keeps the named ones of all parameters. */
    public static Asked of(Map<String, String> parameters, String... names) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : names) {
            String value = parameters.get(name);
            if (value != null && !value.isBlank()) {
                kept.put(name, value.strip());
            }
        }
        return new Asked(kept);
    }

    /** @throws BadParameter if one of them cannot be read */
    PlansFilter plans() {
        return new PlansFilter(read("body", PublicBodyId::of), read("year", Integer::valueOf));
    }

    private <T> T read(String name, java.util.function.Function<String, T> reading) {
        try {
            String written = given.get(name);
            return written == null ? null : reading.apply(written);
        } catch (IllegalArgumentException malformed) {
            throw new BadParameter(name);
        }
    }

    /** @throws BadParameter if one of them cannot be read */
    CommentsFilter comments() {
        return new CommentsFilter(
                code("outcome", Answer.class).map(Set::of).orElse(Set.of()),
                given.get("provision"),
                code("kind", ContributorKind.class).orElse(null),
                given.get("q"),
                null);
    }

    /** @throws BadParameter if one of them cannot be read */
    ConsultationsFilter consultations(Standing status) {
        return new ConsultationsFilter(
                Set.of(status),
                body().orElse(null),
                code("type", DocumentType.class).orElse(null),
                given.get("q"),
                null,
                null);
    }

    Optional<Standing> status() {
        return code("status", Standing.class);
    }

    private Optional<PublicBodyId> body() {
        try {
            return Optional.ofNullable(given.get("body")).map(PublicBodyId::of);
        } catch (IllegalArgumentException notAnId) {
            throw new BadParameter("body");
        }
    }

    private <E extends Enum<E>> Optional<E> code(String name, Class<E> codes) {
        return Optional.ofNullable(given.get(name))
                .map(code -> Written.constant(codes, code).orElseThrow(() -> new BadParameter(name)));
    }
}
