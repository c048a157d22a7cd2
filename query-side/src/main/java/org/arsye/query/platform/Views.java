package org.arsye.query.platform;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.arsye.events.DomainEvent;
import org.arsye.events.EventCatalogue;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.async.SequentialPolicy;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.stereotype.Component;

/** The processors that fill the views, one for each projection, by the projection's processing group. */
@Component
class Views implements SmartLifecycle {

    private static final int BATCH = 500;

    private final Map<String, TrackingEventProcessor> processors = new LinkedHashMap<>();
    private final Map<String, Long> known = new ConcurrentHashMap<>();
    private final SpringTransactionManager transactions;
    private final TokenStore tokens;
    private final LedgerSource ledger;
    private volatile boolean running;

    Views(ApplicationContext beans, SpringTransactionManager transactions, TokenStore tokens, LedgerSource ledger) {
        this.transactions = transactions;
        this.tokens = tokens;
        this.ledger = ledger;
        beans.getBeansWithAnnotation(ProcessingGroup.class).values().forEach(this::add);
    }

    private void add(Object projection) {
        String name = AnnotationUtils.findAnnotation(projection.getClass(), ProcessingGroup.class)
                .value();
        EventHandlerInvoker invoker = SimpleEventHandlerInvoker.builder()
                .eventHandlers(projection)
                .parameterResolverFactory(parameters(projection.getClass()))
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .sequencingPolicy(new SequentialPolicy())
                .build();
        processors.put(
                name,
                TrackingEventProcessor.builder()
                        .name(name)
                        .eventHandlerInvoker(invoker)
                        .errorHandler(PropagatingErrorHandler.instance())
                        .messageSource(ledger.stream(concerns(projection.getClass())))
                        .tokenStore(tokens)
                        .transactionManager(transactions)
                        .trackingEventProcessorConfiguration(
                                TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                        .andBatchSize(BATCH)
                                        .andInitialTrackingToken(source -> null))
                        .build());
    }

    private static ParameterResolverFactory parameters(Class<?> projection) {
        return MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(projection), new RecordedParameter());
    }

    /** The aggregates whose events the handlers take: Comment for a handler of CommentSubmitted or CommentEvent. */
    private static Predicate<String> concerns(Class<?> projection) {
        if (handles(projection, DomainEvent.class)) {
            return aggregateType -> true;
        }
        Set<String> aggregateTypes = EventCatalogue.all().stream()
                .filter(type -> handles(projection, type))
                .map(type -> type.getInterfaces()[0].getSimpleName().replaceFirst("Event$", ""))
                .collect(Collectors.toSet());
        return aggregateTypes::contains;
    }

    private static boolean handles(Class<?> projection, Class<? extends DomainEvent> type) {
        for (Method method : projection.getDeclaredMethods()) {
            if (method.getParameterCount() > 0 && method.getParameterTypes()[0].isAssignableFrom(type)) {
                return true;
            }
        }
        return false;
    }

    /** By the name of the view. */
    Map<String, TrackingEventProcessor> processors() {
        return processors;
    }

    /** The position each has committed; −1 before the first event. */
    Map<String, Long> reached() {
        Map<String, Long> each = new TreeMap<>();
        processors.forEach((name, processor) -> each.put(name, reached(name, processor)));
        return each;
    }

    /** A processor that is between two claims of its token says nothing of itself: what it said before still holds. */
    private long reached(String name, TrackingEventProcessor processor) {
        long now = processor.processingStatus().values().stream()
                .mapToLong(status -> status.getCurrentPosition().orElse(-1))
                .min()
                .orElse(-1);
        return known.merge(name, now, Math::max);
    }

    @Override
    public void start() {
        known.clear();
        ledger.start();
        processors.values().forEach(TrackingEventProcessor::start);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        processors.values().stream()
                .map(TrackingEventProcessor::shutdownAsync)
                .toList()
                .forEach(ending -> ending.join());
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
