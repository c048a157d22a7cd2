package org.arsye.command.platform.store;

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
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * How an event is written as JSON: ids as their text, instants in ISO 8601, an absent value as an absent key, a sealed field
 * only as ciphertext. What was written is for ever, so whatever this cannot read is refused and never guessed.
 */
public final class StoredForm {

    private StoredForm() {}

    /** Teaches a mapper the stored form. */
    public static void applyTo(JsonMapper.Builder mapper) {
        SimpleModule module = new SimpleModule("arsye")
                .addSerializer(Sealed.Open.class, new RefusesToBeWritten())
                .addAbstractTypeMapping(Sealed.class, Sealed.Closed.class);
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
        mapper.addModule(module)
                // A follower that starts on a record with a past, or takes it in again, stores a token within a token.
                .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType(ReplayToken.class)
                        .allowIfSubType(GlobalSequenceTrackingToken.class)
                        .build())
                .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    private static <T> void id(SimpleModule module, Class<T> type, Function<String, T> read) {
        module.addSerializer(type, ToStringSerializer.instance);
        module.addDeserializer(type, new FromText<>(read));
    }

    @SuppressWarnings("rawtypes") // a serializer is found by the class alone
    private static final class RefusesToBeWritten extends ValueSerializer<Sealed.Open> {
        @Override
        public void serialize(Sealed.Open value, JsonGenerator generator, SerializationContext context) {
            throw new IllegalStateException("a field that was not sealed never reaches the record");
        }
    }

    private static final class FromText<T> extends ValueDeserializer<T> {

        private final Function<String, T> read;

        FromText(Function<String, T> read) {
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            return read.apply(parser.getValueAsString());
        }
    }
}
