package org.arsye.query.bench;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import org.arsye.events.EventCatalogue;
import org.arsye.query.given.Pen;
import org.arsye.query.given.ReadSide;
import org.arsye.query.platform.LedgerSource;
import org.arsye.query.platform.RecordedParameter;
import org.arsye.query.platform.Wanted;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotationUtils;

/**
 * The same projections as Axon fills them unless told otherwise: pooled streaming processors of sixteen segments, four workers
 * and batches of one event, tokens in the same database. What an event writes is sent with that event.
 */
final class StockViews implements AutoCloseable {

    private static final String TOKENS = """
            drop table if exists views.stock_token;
            create table views.stock_token (
                processor_name text not null, segment integer not null, token bytea, token_type text, timestamp text,
                owner text, primary key (processor_name, segment));
            grant select, insert, update, delete on views.stock_token to arsye_query""";

    /** As Axon's configuration gives each processor. */
    private static final int WORKERS = 4;

    private final List<PooledStreamingEventProcessor> processors;

    StockViews(ReadSide side) {
        Pen.execute("arsye", TOKENS);
        ApplicationContext beans = side.beans();
        TokenStore tokens = tokens(beans);
        processors = beans.getBeansWithAnnotation(ProcessingGroup.class).values().stream()
                .map(projection -> processor(projection, tokens, beans))
                .toList();
        processors.forEach(PooledStreamingEventProcessor::start);
    }

    private static PooledStreamingEventProcessor processor(
            Object projection, TokenStore tokens, ApplicationContext beans) {
        String name = AnnotationUtils.findAnnotation(projection.getClass(), ProcessingGroup.class)
                .value();
        return PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(projection)
                        .parameterResolverFactory(MultiParameterResolverFactory.ordered(
                                ClasspathParameterResolverFactory.forClass(projection.getClass()),
                                new RecordedParameter()))
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build())
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(beans.getBean(LedgerSource.class).stream(everything(name)))
                .tokenStore(tokens)
                .transactionManager(beans.getBean(SpringTransactionManager.class))
                .initialToken(StreamableMessageSource::createTailToken)
                .coordinatorExecutor(executing -> executor(1))
                .workerExecutor(executing -> executor(WORKERS))
                .build();
    }

    /** As a source gives it that does not know what a view takes. */
    private static Wanted everything(String view) {
        return new Wanted(
                family -> true,
                EventCatalogue.all().stream().map(EventCatalogue::nameOf).collect(Collectors.toSet()),
                view.equals("history"));
    }

    private static ScheduledExecutorService executor(int threads) {
        return Executors.newScheduledThreadPool(
                threads, Thread.ofPlatform().daemon().factory());
    }

    private static TokenStore tokens(ApplicationContext beans) {
        return JdbcTokenStore.builder()
                .connectionProvider(new UnitOfWorkAwareConnectionProviderWrapper(
                        new SpringDataSourceConnectionProvider(beans.getBean(javax.sql.DataSource.class))))
                .schema(TokenSchema.builder()
                        .setTokenTable("stock_token")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .contentType(byte[].class)
                .serializer(Jackson3Serializer.builder().build())
                .build();
    }

    /** The position that every segment of every processor has reached. */
    long reached() {
        return processors.stream().mapToLong(StockViews::reached).min().orElse(-1);
    }

    private static long reached(PooledStreamingEventProcessor processor) {
        return processor.processingStatus().values().stream()
                .mapToLong(status -> status.getCurrentPosition().orElse(-1))
                .min()
                .orElse(-1);
    }

    @Override
    public void close() {
        processors.stream()
                .map(PooledStreamingEventProcessor::shutdownAsync)
                .toList()
                .forEach(ending -> ending.join());
    }
}
