package org.arsye.query.platform.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Component;

/** How our own types stand in JSON: an enum as its word in lower snake case, an id as its UUID. */
@Component
class WrittenForms implements ModelConverter {

    private static final String OURS = "org.arsye.";

    @Override
    public boolean isOpenapi31() {
        return true;
    }

    @Override
    public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Class<?> raw = rawClass(type);
        if (raw != null && DataBuffer.class.isAssignableFrom(raw)) {
            return text().format("binary");
        }
        if (raw != null && raw.getName().startsWith(OURS)) {
            if (raw.isEnum()) {
                return words(raw);
            }
            if (isId(raw)) {
                return text().format("uuid");
            }
        }
        if (raw != null && Map.class.isAssignableFrom(raw)) {
            return byWord(type, context, chain);
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }

    /** An object whose members are named by the words of an enum, none of them necessarily there. */
    private static Schema<?> byWord(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType map = java(type);
        if (!map.getKeyType().isEnumType()) {
            return chain.next().resolve(type, context, chain);
        }
        Schema<Object> schema = Schemas.object();
        schema.setPropertyNames(words(map.getKeyType().getRawClass()));
        schema.setAdditionalProperties(context.resolve(new AnnotatedType(map.getContentType())));
        return schema;
    }

    private static Class<?> rawClass(AnnotatedType type) {
        JavaType java = java(type);
        return java == null ? null : java.getRawClass();
    }

    private static JavaType java(AnnotatedType type) {
        return Json31.mapper().constructType(type.getType());
    }

    /** A record around a UUID and nothing else. */
    private static boolean isId(Class<?> raw) {
        RecordComponent[] components = raw.getRecordComponents();
        return raw.getSimpleName().endsWith("Id")
                && components != null
                && components.length == 1
                && components[0].getType() == UUID.class;
    }

    static Schema<Object> words(Class<?> type) {
        List<Object> words = Arrays.stream(type.getEnumConstants())
                .map(constant -> (Object) ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                .toList();
        Schema<Object> schema = text();
        schema.setEnum(words);
        return schema;
    }

    static Schema<Object> text() {
        return Schemas.of("string");
    }
}
