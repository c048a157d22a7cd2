package org.arsye.norms.pack;

import java.util.Optional;
import org.arsye.events.comment.ModerationReason;
import org.arsye.events.comment.Outcome;
import org.arsye.events.consultation.DocumentType;
import org.arsye.norms.Wrong;
import org.arsye.norms.pack.ItemReader.Head;
import org.arsye.norms.time.DayKind;
import org.arsye.norms.time.Length;
import org.arsye.norms.yaml.Fields;

/** Reads the norms that stand by themselves. */
final class Items {

    private Items() {}

    static DocumentTypeRule documentType(Fields item, ItemReader reader) {
        Head head = reader.head(item, DocumentTypeRule.class);
        return new DocumentTypeRule(
                head.id(),
                item.choices("types", DocumentType.class),
                item.choice("consulted", Answer.class),
                head.said());
    }

    static NoticeField noticeField(Fields item, ItemReader reader) {
        Head head = reader.head(item, NoticeField.class);
        return new NoticeField(
                head.id(),
                item.choice("field", NoticeField.Field.class),
                item.choice("presence", Presence.class),
                head.said());
    }

    static Duty duty(Fields item, ItemReader reader) {
        Head head = reader.head(item, Duty.class);
        return new Duty(
                head.id(),
                item.choice("about", Duty.About.class),
                item.choice("presence", Presence.class),
                head.said());
    }

    static Term term(Fields item, ItemReader reader) {
        Head head = reader.head(item, Term.class);
        Term.Kind kind = item.choice("kind", Term.Kind.class);
        Term.Start from = item.choice("from", Term.Start.class);
        Optional<Length> minimum = item.partIfAny("minimum", Items::length);
        Optional<Length> maximum = item.partIfAny("maximum", Items::length);
        if (!item.has("minimum") && !item.has("maximum")) {
            TimeReader.onlyIfUnknown(item, head, "minimum");
        }
        if (minimum.isPresent() && maximum.isPresent()) {
            inOrder(item, minimum.get(), maximum.get());
        }
        return new Term(head.id(), kind, from, minimum, maximum, head.said());
    }

    static OutcomeRule outcome(Fields item, ItemReader reader) {
        Head head = reader.head(item, OutcomeRule.class);
        return new OutcomeRule(
                head.id(),
                item.choice("outcome", Outcome.class),
                item.choice("allowed", Answer.class),
                item.choice("justification", OutcomeRule.Justification.class),
                head.said());
    }

    static ModerationRule moderation(Fields item, ItemReader reader) {
        Head head = reader.head(item, ModerationRule.class);
        return new ModerationRule(
                head.id(),
                item.choice("reason", ModerationReason.class),
                item.choice("allowed", Answer.class),
                head.said());
    }

    static LanguageRule language(Fields item, ItemReader reader) {
        Head head = reader.head(item, LanguageRule.class);
        return new LanguageRule(
                head.id(),
                item.choice("language", LanguageRule.Language.class),
                item.choices("of", LanguageRule.Of.class),
                item.choice("presence", Presence.class),
                head.said());
    }

    static ReportColumn reportColumn(Fields item, ItemReader reader) {
        Head head = reader.head(item, ReportColumn.class);
        return new ReportColumn(
                head.id(),
                item.choice("column", ReportColumn.Column.class),
                item.choice("presence", Presence.class),
                head.said());
    }

    static AnnualDue annualDue(Fields item, ItemReader reader) {
        Head head = reader.head(item, AnnualDue.class);
        return new AnnualDue(head.id(), item.dayOfYear("before"), head.said());
    }

    static AnnualItem annualItem(Fields item, ItemReader reader) {
        Head head = reader.head(item, AnnualItem.class);
        return new AnnualItem(head.id(), item.choices("figures", AnnualItem.Figure.class), head.said());
    }

    private static Length length(Fields fields) {
        return new Length(fields.number("number", 1, 3660), fields.choice("unit", DayKind.class));
    }

    private static void inOrder(Fields item, Length minimum, Length maximum) {
        if (minimum.unit() != maximum.unit()) {
            item.flaw("maximum", Wrong.UNITS_DIFFER, minimum.unit(), maximum.unit());
        } else if (minimum.number() > maximum.number()) {
            item.flaw("minimum", Wrong.MINIMUM_OVER_MAXIMUM, minimum.number(), maximum.number());
        }
    }
}
