package org.arsye.command.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.DecisionId;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentId;
import org.arsye.events.erasure.ContributionId;
import org.arsye.events.plan.PlanItemId;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.events.publicbody.PublicBodyId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * JSON as this API reads it: every field known, every value of its own type, nothing after the end, nothing twice. Enums
 * are written in lower snake case.
 */
public final class StrictJson {

    /** The deepest body of the API, an article text, needs 7. */
    private static final int DEEPEST = 24;

    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_NUMBER = 40;

    private StrictJson() {}

    /** @param longestText in characters; longer ones are refused */
    public static JsonMapper mapper(int longestText) {
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(DEEPEST)
                                .maxNameLength(LONGEST_NAME)
                                .maxNumberLength(LONGEST_NUMBER)
                                .maxStringLength(longestText)
                                .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .changeDefaultPropertyInclusion(inherited ->
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .changeDefaultNullHandling(inherited -> JsonSetter.Value.forContentNulls(Nulls.FAIL))
                .addModule(strictness())
                .build();
    }

    /** The word for an enum constant in this API: {@code partly_accepted}. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The enum constant that a word stands for, written exactly so; empty if there is none. */
    public static <E extends Enum<E>> Optional<E> constant(Class<E> type, String word) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> word(constant).equals(word))
                .findFirst();
    }

    private static SimpleModule strictness() {
        SimpleModule module = new SimpleModule("arsye-strict");
        SimpleDeserializers deserializers = new SimpleDeserializers() {
            @Override
            public ValueDeserializer<?> findEnumDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
                return new Word(type.getRawClass());
            }
        };
        deserializers.addDeserializer(String.class, new Text());
        written(deserializers, PublicBodyId.class, PublicBodyId::of);
        written(deserializers, PlanItemId.class, PlanItemId::of);
        written(deserializers, ContributionId.class, ContributionId::of);
        written(deserializers, OfficialId.class, OfficialId::of);
        written(deserializers, ConsultationId.class, ConsultationId::of);
        written(deserializers, DocumentId.class, DocumentId::of);
        written(deserializers, UUID.class, UUID::fromString);
        written(deserializers, Instant.class, Instant::parse);
        written(deserializers, LocalDate.class, LocalDate::parse);
        module.setDeserializers(deserializers);
        for (Class<?> id : List.of(
                PublicBodyId.class,
                PlanItemId.class,
                OfficialId.class,
                ConsultationId.class,
                DocumentId.class,
                CommentId.class,
                ContributionId.class,
                DecisionId.class)) {
            module.addSerializer(id, ToStringSerializer.instance);
        }
        module.addSerializer(Enum.class, new Spelling());
        return module;
    }

    private static <T> void written(SimpleDeserializers deserializers, Class<T> type, Function<String, T> reading) {
        deserializers.addDeserializer(type, new Written<>(type, reading));
    }

    /** A value of one written form and no other: a date is no number. */
    private static final class Written<T> extends StdScalarDeserializer<T> {
        private final transient Function<String, T> reading;

        private Written(Class<T> type, Function<String, T> reading) {
            super(type);
            this.reading = reading;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(getValueType(context), parser);
            }
            try {
                return reading.apply(parser.getString());
            } catch (IllegalArgumentException | DateTimeException malformed) {
                return (T) context.handleWeirdStringValue(handledType(), "", "not written as it should be");
            }
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class Spelling extends ValueSerializer<Enum> {
        @Override
        public void serialize(Enum constant, JsonGenerator json, SerializationContext context) {
            json.writeString(word((Enum<?>) constant));
        }
    }

    private static final class Text extends StdScalarDeserializer<String> {
        private Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(getValueType(context), parser);
            }
            String text = parser.getString();
            PlainText.fault(text).ifPresent(code -> {
                throw new UnreadableText(parser, code);
            });
            return text;
        }
    }

    private static final class Word extends StdScalarDeserializer<Object> {
        private final Map<String, Object> constants;

        private Word(Class<?> type) {
            super(type);
            constants = Stream.of(type.getEnumConstants())
                    .collect(Collectors.toMap(constant -> word((Enum<?>) constant), Function.identity()));
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return context.handleUnexpectedToken(getValueType(context), parser);
            }
            Object constant = constants.get(parser.getString());
            return constant != null
                    ? constant
                    : context.handleWeirdStringValue(handledType(), "", "not a word of this list");
        }
    }
}
