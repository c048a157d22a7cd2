package org.arsye.command.platform.store;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arsye.events.DomainEvent;
import org.arsye.events.EventCatalogue;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/**
 * JSON by Jackson, under the names of the {@link EventCatalogue}. A name found in the database is looked up there, or in the
 * short list of the framework's own types; no other name ever leads to a class.
 */
public final class CatalogueSerializer extends Jackson3Serializer {

    private static final Map<String, Class<?>> OF_THE_FRAMEWORK = Stream.of(
                    MetaData.class, GlobalSequenceTrackingToken.class, ReplayToken.class, ConfigToken.class)
            .collect(Collectors.toMap(Class::getName, Function.identity()));

    public CatalogueSerializer() {
        super(Jackson3Serializer.builder().jsonMapperBuilderCustomizer(StoredForm::applyTo));
    }

    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public SerializedType typeForClass(Class type) {
        if (type != null && DomainEvent.class.isAssignableFrom(type)) {
            Class<? extends DomainEvent> event = ((Class<?>) type).asSubclass(DomainEvent.class);
            return new SimpleSerializedType(EventCatalogue.nameOf(event), EventCatalogue.revisionOf(event));
        }
        return super.typeForClass(type);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (SerializedType.isEmptyType(type)) {
            return Void.class;
        }
        Class<?> ofTheFramework = OF_THE_FRAMEWORK.get(type.getName());
        if (ofTheFramework != null) {
            return ofTheFramework;
        }
        return EventCatalogue.byName(type.getName())
                .<Class<?>>map(event -> event)
                .orElse(UnknownSerializedType.class);
    }
}
