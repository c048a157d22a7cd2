package org.arsye.command.platform.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;

/**
 * Aggregates as the last command left them, so that the next one need not read their events again.
 *
 * <p>With several command sides what is remembered may be out of date. It is therefore used only under the bus made here,
 * which decides again from the record where a decision from memory was not proved by the store.
 */
public final class AggregateMemory implements Cache {

    /** A state is about a kilobyte: some ten megabytes at most. What was dropped is read again. */
    private static final int REMEMBERED = 10_000;

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** The bus whose commands may use this memory. */
    public SimpleCommandBus bus() {
        return new DecidingCommandBus();
    }

    /** Tells the bus which commands led to events; for the event store, whichever it is. */
    public MessageDispatchInterceptor<EventMessage<?>> watch() {
        return new MessageDispatchInterceptor<>() {
            @Override
            public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(
                    List<? extends EventMessage<?>> messages) {
                if (!messages.isEmpty()) {
                    Attempt.leadsToEvents();
                }
                return (index, message) -> message;
            }
        };
    }

    @Override
    @SuppressWarnings("unchecked") // the caller knows what it put
    public <K, V> V get(K key) {
        if (!Attempt.mayRemember()) {
            return null;
        }
        V entry = (V) entries.getIfPresent(key);
        if (entry != null) {
            Attempt.restsOnMemory();
        }
        return entry;
    }

    @Override
    public void put(Object key, Object value) {
        entries.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return entries.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(Object key) {
        return entries.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        entries.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return Attempt.mayRemember() && entries.asMap().containsKey(key);
    }

    @Override
    @SuppressWarnings("unchecked") // the caller knows what it put
    public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
        entries.asMap().computeIfPresent(key, (same, value) -> update.apply((V) value));
    }

    /** Nobody listens: what is dropped here is in the record. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return () -> false;
    }
}
