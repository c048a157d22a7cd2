package org.arsye.events;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a component's type is written in the catalogue: {@code Sealed<LocalizedText>}. */
public final class Types {

    private Types() {}

    public static String written(Type type) {
        return switch (type) {
            case ParameterizedType generic ->
                written(generic.getRawType())
                        + Arrays.stream(generic.getActualTypeArguments())
                                .map(Types::written)
                                .collect(Collectors.joining(", ", "<", ">"));
            case Class<?> plain -> plain.getSimpleName();
            default -> type.getTypeName();
        };
    }

    public static Iterable<Class<?>> namedIn(Type type) {
        return classes(type).toList();
    }

    private static Stream<Class<?>> classes(Type type) {
        return switch (type) {
            case ParameterizedType generic ->
                Stream.concat(
                        classes(generic.getRawType()),
                        Arrays.stream(generic.getActualTypeArguments()).flatMap(Types::classes));
            case Class<?> plain -> Stream.of(plain);
            default -> Stream.empty();
        };
    }
}
