package org.arsye.query.platform.web;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.DecisionId;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentId;
import org.arsye.events.erasure.ErasureId;
import org.arsye.events.past.PastConsultationId;
import org.arsye.events.publicbody.PublicBodyId;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** How ids and codes are written, in answers and in addresses alike: UUIDs, and lower snake case ({@code partly_accepted}). */
public final class Written {

    private Written() {}

    /** The written form of a code. */
    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The constant that a code stands for, written exactly so; empty if there is none. */
    public static <E extends Enum<E>> Optional<E> constant(Class<E> type, String code) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> code(constant).equals(code))
                .findFirst();
    }

    static SimpleModule codes() {
        SimpleModule module = new SimpleModule("codes");
        module.addSerializer(new CodeSerializer());
        module.addKeySerializer(Enum.class, new CodeKeySerializer());
        return module;
    }

    static void register(FormatterRegistry registry) {
        id(registry, ConsultationId.class, ConsultationId::new);
        id(registry, DocumentId.class, DocumentId::new);
        id(registry, CommentId.class, CommentId::new);
        id(registry, DecisionId.class, DecisionId::new);
        id(registry, PublicBodyId.class, PublicBodyId::new);
        id(registry, ErasureId.class, ErasureId::new);
        id(registry, PastConsultationId.class, PastConsultationId::new);
        registry.addConverterFactory(new Codes());
    }

    private static <T> void id(FormatterRegistry registry, Class<T> type, Function<UUID, T> make) {
        registry.addConverter(String.class, type, written -> make.apply(uuid(written)));
    }

    /** {@link UUID#fromString} takes short forms too; an address has one form only. */
    private static UUID uuid(String written) {
        UUID id = UUID.fromString(written);
        if (!id.toString().equalsIgnoreCase(written)) {
            throw new IllegalArgumentException("not a UUID");
        }
        return id;
    }

    private static final class CodeSerializer extends ValueSerializer<Enum<?>> {

        @Override
        @SuppressWarnings("unchecked")
        public Class<Enum<?>> handledType() {
            return (Class<Enum<?>>) (Class<?>) Enum.class;
        }

        @Override
        public void serialize(Enum<?> constant, JsonGenerator out, SerializationContext context) {
            out.writeString(code(constant));
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class CodeKeySerializer extends ValueSerializer<Enum> {

        @Override
        public void serialize(Enum constant, JsonGenerator out, SerializationContext context) {
            out.writeName(code(constant));
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class Codes implements ConverterFactory<String, Enum> {

        @Override
        @SuppressWarnings("unchecked")
        public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
            return code -> {
                if (code.isEmpty()) {
                    return null;
                }
                Optional<?> constant = constant((Class) type, code);
                return (T) constant.orElseThrow(() -> new IllegalArgumentException("no such code"));
            };
        }
    }
}
