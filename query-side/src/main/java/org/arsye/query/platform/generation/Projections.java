package org.arsye.query.platform.generation;

import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.arsye.events.DomainEvent;
import org.arsye.events.EventCatalogue;
import org.arsye.query.platform.Meaning;
import org.arsye.query.platform.Outline;
import org.arsye.query.platform.RecordedParameter;
import org.arsye.query.platform.Wanted;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.async.SequentialPolicy;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.stereotype.Component;

/** The projections of this release, each a view. */
@Component
class Projections {

    private final List<View> views;

    Projections(ApplicationContext beans, Layouts layouts) {
        views = beans.getBeansWithAnnotation(ProcessingGroup.class).values().stream()
                .map(projection -> view(projection, layouts))
                .sorted(Comparator.comparing(View::name))
                .toList();
    }

    /** By their names. */
    List<View> all() {
        return views;
    }

    private static View view(Object projection, Layouts layouts) {
        Class<?> type = projection.getClass();
        String name =
                AnnotationUtils.findAnnotation(type, ProcessingGroup.class).value();
        Meaning meaning = AnnotationUtils.findAnnotation(type, Meaning.class);
        SimpleEventHandlerInvoker handlers = SimpleEventHandlerInvoker.builder()
                .eventHandlers(projection)
                .parameterResolverFactory(MultiParameterResolverFactory.ordered(
                        ClasspathParameterResolverFactory.forClass(type), new RecordedParameter()))
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .sequencingPolicy(new SequentialPolicy())
                .build();
        return new View(name, meaning == null ? 1 : meaning.value(), layouts.of(name), handlers, wanted(type));
    }

    /** A handler of outlines takes every event, and nothing more of it. */
    private static Wanted wanted(Class<?> projection) {
        return handles(projection, Outline.class)
                ? new Wanted(aggregateType -> true, names(type -> true), true)
                : new Wanted(concerns(projection), names(type -> handles(projection, type)), false);
    }

    /** The aggregates whose events the handlers take: Comment for a handler of CommentSubmitted or CommentEvent. */
    private static Predicate<String> concerns(Class<?> projection) {
        if (handles(projection, DomainEvent.class)) {
            return aggregateType -> true;
        }
        Set<String> aggregateTypes = EventCatalogue.all().stream()
                .filter(type -> handles(projection, type))
                .map(EventCatalogue::aggregateTypeOf)
                .collect(Collectors.toSet());
        return aggregateTypes::contains;
    }

    private static Set<String> names(Predicate<Class<? extends DomainEvent>> which) {
        return EventCatalogue.all().stream()
                .filter(which)
                .map(EventCatalogue::nameOf)
                .collect(Collectors.toSet());
    }

    private static boolean handles(Class<?> projection, Class<?> type) {
        for (Method method : projection.getDeclaredMethods()) {
            if (method.getParameterCount() > 0 && method.getParameterTypes()[0].isAssignableFrom(type)) {
                return true;
            }
        }
        return false;
    }
}
