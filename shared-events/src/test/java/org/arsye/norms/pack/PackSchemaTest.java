package org.arsye.norms.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.arsye.events.comment.ModerationReason;
import org.arsye.events.comment.Outcome;
import org.arsye.events.consultation.DocumentKind;
import org.arsye.events.consultation.DocumentType;
import org.arsye.norms.Confidence;
import org.arsye.norms.SourceKind;
import org.arsye.norms.time.DayKind;
import org.arsye.norms.time.FirstDay;
import org.arsye.norms.time.LastDay;
import org.arsye.norms.yaml.YamlFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

class PackSchemaTest {

    private static final List<String> FILES = NormPacks.BUNDLED;

    @Test
    void it_is_a_schema_of_draft_2020_12() {
        var meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(meta.validate(PackSchema.TEXT, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void it_takes_every_pack_that_comes_with_the_program(String name) {
        assertThat(PackSchema.objections(
                        YamlFiles.bundled(NormPacks.FOLDER, List.of(name)).getFirst()))
                .isEmpty();
    }

    @Test
    void it_takes_the_sample_and_so_does_the_program() {
        assertThat(Sample.schemaSays(Sample.SOUND)).isEmpty();
        assertThat(Sample.sound().norms()).hasSize(22);
    }

    @Test
    void it_knows_the_same_words_as_the_program() {
        JsonNode definitions = PackSchema.json().get("$defs");

        assertThat(Stream.of(
                        FirstDay.class,
                        LastDay.class,
                        DayKind.class,
                        Presence.class,
                        Answer.class,
                        SourceKind.class,
                        Confidence.class,
                        DocumentType.class,
                        DocumentKind.class,
                        Outcome.class,
                        ModerationReason.class,
                        NoticeField.Field.class,
                        Duty.About.class,
                        Term.Kind.class,
                        Term.Start.class,
                        Procedure.Kind.class,
                        Procedure.Need.class,
                        OutcomeRule.Justification.class,
                        LanguageRule.Language.class,
                        LanguageRule.Of.class,
                        ReportColumn.Column.class,
                        AnnualItem.Figure.class,
                        ComplaintRoute.Stage.class,
                        Standard.Rule.class))
                .allSatisfy(
                        words -> assertThat(strings(definitions.get(name(words)).get("enum")))
                                .containsExactlyElementsOf(names(words)));
        assertThat(strings(definitions.at("/standard/if/properties/rule/enum")))
                .containsExactlyElementsOf(Arrays.stream(Standard.Rule.values())
                        .filter(Standard.Rule::needsTerm)
                        .map(Enum::name)
                        .toList());
    }

    private static String name(Class<?> words) {
        return words.getEnclosingClass() == null
                ? words.getSimpleName()
                : words.getEnclosingClass().getSimpleName() + "." + words.getSimpleName();
    }

    private static List<String> names(Class<? extends Enum<?>> words) {
        return Arrays.stream(words.getEnumConstants()).map(Enum::name).toList();
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
