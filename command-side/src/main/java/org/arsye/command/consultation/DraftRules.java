package org.arsye.command.consultation;

import static org.arsye.command.consultation.ConsultationRejected.*;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.arsye.command.consultation.ConsultationCommand.AddDocument;
import org.arsye.command.consultation.ConsultationCommand.DraftConsultation;
import org.arsye.command.consultation.ConsultationState.Closed;
import org.arsye.command.consultation.ConsultationState.Drafted;
import org.arsye.command.consultation.ConsultationState.NotDrafted;
import org.arsye.command.consultation.ConsultationState.Open;
import org.arsye.command.consultation.ConsultationState.Reported;
import org.arsye.command.consultation.CourseCommand.LinkToPlan;
import org.arsye.command.consultation.Draft.Version;
import org.arsye.command.kernel.Objections;
import org.arsye.command.kernel.Rejection;
import org.arsye.command.kernel.Wording;
import org.arsye.events.Sealed;
import org.arsye.events.consultation.ConsultationDrafted;
import org.arsye.events.consultation.ConsultationEvent;
import org.arsye.events.consultation.DocumentAdded;
import org.arsye.events.consultation.DocumentKind;

/** What a body may prepare before it asks the public, and add while it asks. */
final class DraftRules {

    /** type/subtype of RFC 6838, section 4.2, without parameters. */
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}");

    private DraftRules() {}

    static List<ConsultationEvent> draft(DraftConsultation command, ConsultationState state) {
        if (!(state instanceof NotDrafted)) {
            throw new Rejection(CONSULTATION_ALREADY_DRAFTED);
        }
        new Objections()
                .when(command.publicBodyId() == null, PUBLIC_BODY_REQUIRED, "/publicBody")
                .required(command.title(), Wording.LONGEST_TITLE, TITLE_REQUIRED, "/title")
                .required(command.summary(), Wording.LONGEST_TEXT, SUMMARY_REQUIRED, "/summary")
                .when(command.documentType() == null, DOCUMENT_TYPE_REQUIRED, "/documentType")
                .required(command.contactRole(), Wording.LONGEST_NAME, CONTACT_ROLE_REQUIRED, "/contactRole")
                .when(!isOneOf(command.normPacks(), command.normPack()), NORM_PACK_UNKNOWN, "/normPack")
                .when(!isOneOf(ZoneId.getAvailableZoneIds(), command.zone()), ZONE_UNKNOWN, "/zone")
                .raise();
        ConsultationDrafted drafted = new ConsultationDrafted(
                command.consultationId(),
                command.publicBodyId(),
                command.title(),
                Sealed.text(command.summary()),
                command.documentType(),
                command.contactRole(),
                command.normPack(),
                command.zone());
        if (command.planId() == null && command.planItemId() == null) {
            return List.of(drafted);
        }
        LinkToPlan link =
                new LinkToPlan(command.consultationId(), command.planId(), command.planItemId(), command.planKnown());
        return List.of(drafted, CourseRules.link(link, state.after(drafted)));
    }

    static DocumentAdded add(AddDocument command, ConsultationState state) {
        Version latest = changeable(command.kind(), state).documents().get(command.documentId());
        new Objections()
                .when(command.kind() == null, DOCUMENT_KIND_REQUIRED, "/kind")
                .required(command.title(), Wording.LONGEST_TITLE, TITLE_REQUIRED, "/title")
                .when(!isMediaType(command.mediaType()), MEDIA_TYPE_NOT_VALID, null)
                .when(command.size() <= 0, DOCUMENT_EMPTY, null)
                .raise();
        if (latest != null && latest.kind() != command.kind()) {
            throw new Rejection(DOCUMENT_KIND_FIXED, "/kind");
        }
        if (latest != null && latest.sha256().equals(command.sha256())) {
            throw new Rejection(DOCUMENT_UNCHANGED);
        }
        return new DocumentAdded(
                command.consultationId(),
                command.documentId(),
                latest == null ? 1 : latest.number() + 1,
                command.kind(),
                command.title(),
                command.mediaType(),
                command.sha256(),
                command.size(),
                command.provisions());
    }

    /** After the period only minutes are added: what the public answered to stays what it answered to. */
    private static Draft changeable(DocumentKind kind, ConsultationState state) {
        boolean minutes = kind == DocumentKind.MINUTES && (state instanceof Closed || state instanceof Reported);
        if (state instanceof Drafted || state instanceof Open || minutes) {
            return state.draft();
        }
        throw ConsultationRules.inTheWay(state);
    }

    private static boolean isOneOf(Set<String> known, String name) {
        return name != null && known.contains(name);
    }

    private static boolean isMediaType(String mediaType) {
        return mediaType != null && MEDIA_TYPE.matcher(mediaType).matches();
    }
}
