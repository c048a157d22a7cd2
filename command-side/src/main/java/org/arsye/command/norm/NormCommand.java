package org.arsye.command.norm;

import java.time.LocalDate;
import org.arsye.events.norm.CalendarStanding;
import org.arsye.events.norm.NormId;
import org.arsye.events.publicbody.PublicBodyId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be wished of norms. The file was read and found in order before, and its content is kept. */
public sealed interface NormCommand {

    NormId normId();

    /**
     * @param publicBodyId whose own rules these are; null where they hold for all
     * @param holdsForAll whether a pack of this name comes with the program, for everybody
     */
    record PublishNormPack(
            String pack,
            int version,
            LocalDate inForceFrom,
            String sha256,
            long size,
            PublicBodyId publicBodyId,
            boolean holdsForAll)
            implements NormCommand {

        @Override
        @TargetAggregateIdentifier
        public NormId normId() {
            return NormId.ofPack(pack);
        }
    }

    record PublishHolidayCalendar(
            String place, int year, int version, CalendarStanding standing, String sha256, long size)
            implements NormCommand {

        @Override
        @TargetAggregateIdentifier
        public NormId normId() {
            return NormId.ofCalendar(place, year);
        }
    }
}
