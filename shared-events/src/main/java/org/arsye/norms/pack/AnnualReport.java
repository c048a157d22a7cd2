package org.arsye.norms.pack;

import java.util.List;
import java.util.Optional;

/** The report of a year. */
public record AnnualReport(Optional<AnnualDue> due, List<AnnualItem> items) {

    public AnnualReport {
        items = List.copyOf(items);
    }
}
