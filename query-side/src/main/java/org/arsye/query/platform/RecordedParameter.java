package org.arsye.query.platform;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;

/** Hands {@link Recorded} to the handlers that ask for it. */
final class RecordedParameter implements ParameterResolverFactory, ParameterResolver<Recorded> {

    @Override
    public ParameterResolver<Recorded> createInstance(Executable executable, Parameter[] parameters, int index) {
        return parameters[index].getType() == Recorded.class ? this : null;
    }

    @Override
    public Recorded resolveParameterValue(Message<?> message) {
        return (Recorded) message.getMetaData().get(StoredEvent.RECORDED);
    }

    @Override
    public boolean matches(Message<?> message) {
        return message.getMetaData().get(StoredEvent.RECORDED) instanceof Recorded;
    }
}
