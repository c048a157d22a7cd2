package org.arsye.badhouse.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.arsye.events.DomainEvent;
import org.arsye.events.LocalizedText;
import org.arsye.events.Role;
import org.arsye.events.Sealed;

/** Bad in every component but the last four. */
public record PersonNamed(
        String name,
        String contributorName,
        LocalDate birthDate,
        String eMail,
        List<String> phones,
        LocalizedText justification,
        String ip,
        String remarks,
        Object anything,
        Map<String, String> more,
        Sealed<Object> sealedAnything,
        List<Attendee> attendees,
        List<Sealing> sealing,
        Sealed<String> text,
        Sealed<LocalizedText> reason,
        Role nameOfRole,
        String language)
        implements DomainEvent {

    record Attendee(Role role, String name) {}

    record Sealing(Sealed<String> text) {}
}
