package org.arsye.query.platform;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Opens sealed values while they are read, those of a whole page at once. Nothing that was opened is kept. */
@Component
public class Opening {

    private final ContentKeys keys;
    private final ErasedKeys erased;

    Opening(ContentKeys keys, ErasedKeys erased) {
        this.keys = keys;
        this.erased = erased;
    }

    /** Fetches the keys of these values, in one question; nulls among them are passed over. */
    public Opened of(Collection<? extends SealedField<?>> fields) {
        Set<String> named = fields.stream()
                .filter(Objects::nonNull)
                .map(field -> field.closed().kid())
                .collect(Collectors.toSet());
        Map<String, Forgotten> gone = erased.among(named);
        named.removeAll(gone.keySet());
        return new Opened(keys.byName(named), gone);
    }
}
