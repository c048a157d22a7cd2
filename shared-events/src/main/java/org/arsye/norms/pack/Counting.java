package org.arsye.norms.pack;

import java.util.Optional;
import org.arsye.norms.time.FirstDay;

/**
 * Whether the first day of a term counts.
 *
 * @param value empty where nobody could say
 */
public record Counting(String id, Optional<FirstDay> value, Said said) implements Norm {}
