package org.arsye.query.platform;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Opens sealed values while they are read, those of a whole page at once. Nothing that was opened is kept. */
@Component
public class Opening {

    private final ContentKeys keys;

    Opening(ContentKeys keys) {
        this.keys = keys;
    }

    /** Fetches the keys of these values, in one question; nulls among them are passed over. */
    public Opened of(Collection<? extends SealedField<?>> fields) {
        return new Opened(keys.byName(fields.stream()
                .filter(Objects::nonNull)
                .map(field -> field.closed().kid())
                .collect(Collectors.toSet())));
    }
}
