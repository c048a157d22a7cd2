package org.arsye.query.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Only where this is the chosen store. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnStore.IsChosen.class)
public @interface OnStore {

    /** The store. */
    StoreKind value();

    /** Compares with the setting. */
    final class IsChosen implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata annotated) {
            return annotated.getAnnotations().get(OnStore.class).getEnum("value", StoreKind.class)
                    == StoreKind.chosenIn(context.getEnvironment());
        }
    }
}
