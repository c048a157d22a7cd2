package org.arsye.command.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;

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
        module.setDeserializers(deserializers);
        return module;
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
