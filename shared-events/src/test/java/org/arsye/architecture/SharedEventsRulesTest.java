package org.arsye.architecture;

import static org.arsye.architecture.SharedEventsRules.EVENTS_ARE_TOP_LEVEL_REVISED_AND_OF_ONE_FAMILY;
import static org.arsye.architecture.SharedEventsRules.PERSONS_AND_FREE_TEXT_ARE_SEALED;
import static org.arsye.architecture.SharedEventsRules.ROOMS_OF_NORMS_HAVE_NO_CIRCLE;
import static org.arsye.architecture.SharedEventsRules.knowsYamlOnlyIn;
import static org.arsye.architecture.SharedEventsRules.needsNothingButJava;
import static org.arsye.architecture.SharedEventsRules.readsYamlWith;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.arsye.events.DomainEvent;
import org.arsye.events.EventCatalogue;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SharedEventsRulesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.arsye.events", "org.arsye.ledger");

    private static final JavaClasses NORMS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.arsye.norms");

    private static final JavaClasses BAD_HOUSE = new ClassFileImporter().importPackages("org.arsye.badhouse");

    @Nested
    class What_is_remembered {

        @Test
        void needs_nothing_but_java_and_the_revision() {
            needsNothingButJava("org.arsye.events..", "org.arsye.ledger..").check(HOUSE);
        }

        @Test
        void has_both_rooms_that_the_rule_speaks_of() {
            assertThat(HOUSE.stream().map(type -> type.getPackageName()))
                    .contains("org.arsye.events", "org.arsye.events.comment", "org.arsye.ledger");
        }

        @Test
        void has_events_in_one_shape_only() {
            EVENTS_ARE_TOP_LEVEL_REVISED_AND_OF_ONE_FAMILY.check(HOUSE);
        }

        @Test
        void has_no_event_that_the_catalogue_does_not_name() {
            assertThat(HOUSE.stream()
                            .filter(type -> type.isRecord() && type.isAssignableTo(DomainEvent.class))
                            .map(JavaClass::reflect))
                    .containsExactlyInAnyOrderElementsOf(EventCatalogue.all());
        }

        @Test
        void holds_persons_and_free_text_only_sealed() {
            PERSONS_AND_FREE_TEXT_ARE_SEALED.check(HOUSE);
        }
    }

    @Nested
    class Norms {

        @Test
        void know_a_library_for_yaml_in_one_room_only() {
            knowsYamlOnlyIn("org.arsye.norms.yaml", "org.arsye.norms..").check(NORMS);
            readsYamlWith("org.snakeyaml..", "org.arsye.norms.yaml").check(NORMS);
            assertThat(NORMS.stream()
                            .filter(type -> type.getDirectDependenciesFromSelf().stream()
                                    .anyMatch(on ->
                                            on.getTargetClass().getPackageName().startsWith("org.snakeyaml")))
                            .map(JavaClass::getPackageName))
                    .isNotEmpty()
                    .containsOnly("org.arsye.norms.yaml");
        }

        @Test
        void have_rooms_without_a_circle() {
            ROOMS_OF_NORMS_HAVE_NO_CIRCLE.check(NORMS);
        }
    }

    @Nested
    class In_the_bad_house {

        @Test
        void yaml_outside_its_room_is_noticed_and_another_library_in_it_too() {
            assertThat(broken(knowsYamlOnlyIn("org.arsye.badhouse.nowhere", "org.arsye.badhouse.rule..")))
                    .anyMatch(line -> line.contains("RuleReadsYaml") && line.contains("snakeyaml"));
            assertThat(broken(readsYamlWith("org.snakeyaml..", "org.arsye.badhouse.rule")))
                    .anyMatch(line -> line.contains("RuleReadsJson") && line.contains("JsonMapper"))
                    .noneMatch(line -> line.contains("RuleReadsYaml"));
        }

        @Test
        void a_library_is_noticed_and_axon_beyond_the_revision_too() {
            assertThat(broken(needsNothingButJava("org.arsye.badhouse.framework..")))
                    .anyMatch(line -> line.contains("FrameworkedLedger") && line.contains("JsonMapper"))
                    .anyMatch(line -> line.contains("AggregatedEvent") && line.contains("axonframework"));
        }

        @Test
        void every_wrong_shape_of_an_event_is_noticed_and_the_right_one_is_not() {
            assertThat(broken(EVENTS_ARE_TOP_LEVEL_REVISED_AND_OF_ONE_FAMILY)
                            .filter(line -> line.contains("Visit"))
                            .map(line -> line.substring(line.lastIndexOf('.') + 1)))
                    .containsExactlyInAnyOrder(
                            "VisitEvent$VisitNested is not top-level",
                            "VisitWithoutRevision has no revision",
                            "VisitOfTwo is of 2 families",
                            "VisitOfNone is of 0 families");
        }

        @Test
        void every_person_and_free_text_in_the_open_is_noticed_and_what_is_sealed_is_not() {
            assertThat(broken(PERSONS_AND_FREE_TEXT_ARE_SEALED)
                            .map(line -> line.replaceAll(".* has (\\w+) in the open", "$1")))
                    .containsExactlyInAnyOrder(
                            "name",
                            "contributorName",
                            "birthDate",
                            "eMail",
                            "phones",
                            "justification",
                            "ip",
                            "remarks",
                            "anything",
                            "more",
                            "sealedAnything",
                            "attendees",
                            "sealing");
        }

        private Stream<String> broken(ArchRule rule) {
            List<String> details = rule.evaluate(BAD_HOUSE).getFailureReport().getDetails();
            return details.stream();
        }
    }
}
