package org.arsye.query.platform;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;

/** Hands {@link Recorded} to the handlers that ask for it. */
public final class RecordedParameter implements ParameterResolverFactory, ParameterResolver<Recorded> {

    /** Where and when the event of a message was recorded; null for one that stands in for an event nobody wants. */
    public static Recorded of(Message<?> message) {
        return (Recorded) message.getMetaData().get(StoredEvent.RECORDED);
    }

    @Override
    public ParameterResolver<Recorded> createInstance(Executable executable, Parameter[] parameters, int index) {
        return parameters[index].getType() == Recorded.class ? this : null;
    }

    @Override
    public Recorded resolveParameterValue(Message<?> message) {
        return of(message);
    }

    @Override
    public boolean matches(Message<?> message) {
        return message.getMetaData().get(StoredEvent.RECORDED) instanceof Recorded;
    }
}
