package org.arsye.command.register;

import java.util.Collection;
import java.util.List;
import org.arsye.events.consultation.ConsultationId;
import org.springframework.stereotype.Component;

/** Which holds stand on consultations. Its methods block their thread. */
@Component
public class Holds {

    private final Register register;
    private final HoldTable table;

    Holds(Register register, HoldTable table) {
        this.register = register;
        this.table = table;
    }

    /**
     * Those that stand once all that is in the record now has been taken in.
     *
     * @throws RegisterBehind if that takes too long
     */
    public List<StandingHold> on(Collection<ConsultationId> consultations) {
        register.awaitHead();
        return table.on(consultations);
    }
}
