package org.arsye.events.stored;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import tools.jackson.databind.ser.std.ToStringSerializer;

/** How events are stored as JSON: ids as strings, absent components left out, sealed values only closed. */
final class StoredForm {

    private StoredForm() {}

    static JsonMapper mapper() {
        SimpleModule module = new SimpleModule();
        id(module, PublicBodyId.class, PublicBodyId::of);
        id(module, OfficialId.class, OfficialId::of);
        id(module, ConsultationId.class, ConsultationId::of);
        id(module, DocumentId.class, DocumentId::of);
        id(module, MeetingId.class, MeetingId::of);
        id(module, MethodId.class, MethodId::of);
        id(module, PlanId.class, PlanId::of);
        id(module, PlanItemId.class, PlanItemId::of);
        id(module, CommentId.class, CommentId::of);
        id(module, DecisionId.class, DecisionId::of);
        id(module, HandInId.class, HandInId::of);
        id(module, ReadModelId.class, ReadModelId::of);
        id(module, ErasureId.class, ErasureId::of);
        id(module, HoldId.class, HoldId::of);
        id(module, OfficerId.class, OfficerId::of);
        id(module, ContributionId.class, ContributionId::of);
        id(module, ContentKeyId.class, ContentKeyId::of);
        id(module, LedgerId.class, LedgerId::of);
        id(module, InterestId.class, InterestId::of);
        id(module, InvitationId.class, InvitationId::of);
        id(module, AnnualReportId.class, AnnualReportId::of);
        id(module, NormId.class, NormId::of);
        id(module, PastConsultationId.class, PastConsultationId::of);
        id(module, ImportId.class, ImportId::of);
        module.addSerializer(Sealed.Open.class, new NeverOpen());
        module.addDeserializer(Sealed.class, new Closing());
        return JsonMapper.builder()
                .addModule(module)
                .changeDefaultPropertyInclusion(now -> now.withValueInclusion(JsonInclude.Include.NON_NULL))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    private static <T> void id(SimpleModule module, Class<T> type, Function<String, T> of) {
        module.addSerializer(type, ToStringSerializer.instance);
        module.addDeserializer(type, new ValueDeserializer<T>() {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) {
                return of.apply(parser.getString());
            }
        });
    }

    @SuppressWarnings("rawtypes")
    private static final class NeverOpen extends ValueSerializer<Sealed.Open> {
        @Override
        public void serialize(Sealed.Open open, JsonGenerator generator, SerializationContext context) {
            throw new IllegalStateException("an open value is never stored");
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class Closing extends ValueDeserializer<Sealed> {
        @Override
        public Sealed deserialize(JsonParser parser, DeserializationContext context) {
            return context.readValue(parser, Sealed.Closed.class);
        }
    }
}
