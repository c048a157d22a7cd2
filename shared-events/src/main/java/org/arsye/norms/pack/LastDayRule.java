package org.arsye.norms.pack;

import java.util.Optional;
import org.arsye.norms.time.LastDay;

/**
 * Whether a term in calendar days that ends on a day without work moves on.
 *
 * @param value empty where nobody could say
 */
public record LastDayRule(String id, Optional<LastDay> value, Said said) implements Norm {}
