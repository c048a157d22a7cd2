package org.arsye.query.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.arsye.events.Sealed;
import org.arsye.events.annualreport.AnnualReportId;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.DecisionId;
import org.arsye.events.comment.HandInId;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentId;
import org.arsye.events.consultation.MeetingId;
import org.arsye.events.consultation.MethodId;
import org.arsye.events.erasure.ContentKeyId;
import org.arsye.events.erasure.ContributionId;
import org.arsye.events.erasure.ErasureId;
import org.arsye.events.erasure.HoldId;
import org.arsye.events.erasure.OfficerId;
import org.arsye.events.interest.InterestId;
import org.arsye.events.interest.InvitationId;
import org.arsye.events.ledger.LedgerId;
import org.arsye.events.norm.NormId;
import org.arsye.events.past.ImportId;
import org.arsye.events.past.PastConsultationId;
import org.arsye.events.plan.PlanId;
import org.arsye.events.plan.PlanItemId;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.events.readmodel.ReadModelId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** How stored events are read, and how ids are written everywhere: as their UUID. */
public final class EventJson {

    private static final Map<Class<?>, Function<UUID, ?>> IDS = Map.ofEntries(
            Map.entry(PublicBodyId.class, PublicBodyId::new),
            Map.entry(OfficialId.class, OfficialId::new),
            Map.entry(ConsultationId.class, ConsultationId::new),
            Map.entry(DocumentId.class, DocumentId::new),
            Map.entry(MeetingId.class, MeetingId::new),
            Map.entry(MethodId.class, MethodId::new),
            Map.entry(PlanId.class, PlanId::new),
            Map.entry(PlanItemId.class, PlanItemId::new),
            Map.entry(CommentId.class, CommentId::new),
            Map.entry(DecisionId.class, DecisionId::new),
            Map.entry(HandInId.class, HandInId::new),
            Map.entry(ReadModelId.class, ReadModelId::new),
            Map.entry(ErasureId.class, ErasureId::new),
            Map.entry(HoldId.class, HoldId::new),
            Map.entry(OfficerId.class, OfficerId::new),
            Map.entry(ContributionId.class, ContributionId::new),
            Map.entry(ContentKeyId.class, ContentKeyId::new),
            Map.entry(InterestId.class, InterestId::new),
            Map.entry(InvitationId.class, InvitationId::new),
            Map.entry(LedgerId.class, LedgerId::new),
            Map.entry(AnnualReportId.class, AnnualReportId::new),
            Map.entry(NormId.class, NormId::new),
            Map.entry(PastConsultationId.class, PastConsultationId::new),
            Map.entry(ImportId.class, ImportId::new));

    /** The stored form; a member that today's record has no component for is passed over. */
    static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(ids())
            .addModule(sealed())
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private EventJson() {}

    /** Ids as strings. */
    public static SimpleModule ids() {
        SimpleModule module = new SimpleModule("ids");
        IDS.forEach((type, make) -> addId(module, type, make));
        return module;
    }

    @SuppressWarnings("unchecked")
    private static <T> void addId(SimpleModule module, Class<T> type, Function<UUID, ?> make) {
        module.addSerializer(type, new ValueSerializer<T>() {
            @Override
            public void serialize(T id, JsonGenerator out, SerializationContext context) {
                out.writeString(id.toString());
            }
        });
        module.addDeserializer(type, new ValueDeserializer<T>() {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) {
                return (T) make.apply(UUID.fromString(in.getString()));
            }
        });
    }

    /** Read by hand: half of the record is sealed values, and looking up how to read one takes longer than reading it. */
    private static Sealed.Closed<?> closed(JsonParser in, DeserializationContext context) {
        if (!in.isExpectedStartObjectToken()) {
            return (Sealed.Closed<?>) context.handleUnexpectedToken(Sealed.Closed.class, in);
        }
        String sd = null;
        String kid = null;
        String iv = null;
        String ct = null;
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            in.nextToken();
            switch (name) {
                case "sd" -> sd = text(in, context);
                case "kid" -> kid = text(in, context);
                case "iv" -> iv = text(in, context);
                case "ct" -> ct = text(in, context);
                default -> in.skipChildren();
            }
        }
        return new Sealed.Closed<>(sd, kid, iv, ct);
    }

    private static String text(JsonParser in, DeserializationContext context) {
        return switch (in.currentToken()) {
            case VALUE_STRING -> in.getString();
            case VALUE_NULL -> null;
            default -> (String) context.handleUnexpectedToken(String.class, in);
        };
    }

    private static SimpleModule sealed() {
        return new SimpleModule("sealed")
                .addDeserializer(Sealed.class, new ValueDeserializer<Sealed<?>>() {
                    @Override
                    public Sealed<?> deserialize(JsonParser in, DeserializationContext context) {
                        return closed(in, context);
                    }
                })
                .addDeserializer(Sealed.Closed.class, new ValueDeserializer<Sealed.Closed<?>>() {
                    @Override
                    public Sealed.Closed<?> deserialize(JsonParser in, DeserializationContext context) {
                        return closed(in, context);
                    }
                });
    }
}
