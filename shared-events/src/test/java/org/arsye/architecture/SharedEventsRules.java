package org.arsye.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.arsye.events.DomainEvent;
import org.axonframework.serialization.Revision;

/** What must hold of what is remembered. */
final class SharedEventsRules {

    /** A whitelist, never a list of the forbidden. The cipher is Java's own, though it lives in javax.crypto. */
    static ArchRule needsNothingButJava(String... rooms) {
        String[] allowed = Stream.concat(Stream.of("java..", "javax.crypto.."), Stream.of(rooms))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAnyPackage(rooms)
                .should()
                .onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(allowed)
                        .or(JavaClass.Predicates.equivalentTo(Revision.class)))
                .because("the record must be readable in twenty years, by a program that has no framework");
    }

    /** The one room that may know a library for YAML; the rest of the norms are Java and the words of the record. */
    static ArchRule knowsYamlOnlyIn(String yaml, String norms) {
        return classes()
                .that()
                .resideInAPackage(norms)
                .and()
                .resideOutsideOfPackage(yaml)
                .should()
                .onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage("java..", "org.arsye.events..", norms))
                .because("norms outlive the library that reads their files");
    }

    static ArchRule readsYamlWith(String library, String yaml) {
        return classes()
                .that()
                .resideInAPackage(yaml)
                .should()
                .onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(
                        "java..", "org.arsye.events..", "org.arsye.norms", yaml, library))
                .because("a file of norms makes no object but plain text, numbers, lists and keys");
    }

    static final ArchRule ROOMS_OF_NORMS_HAVE_NO_CIRCLE =
            slices().matching("org.arsye.norms.(*)..").should().beFreeOfCycles();

    /** Axon would store whatever class it is given; only this shape is in the catalogue and in every switch. */
    static final ArchRule EVENTS_ARE_TOP_LEVEL_REVISED_AND_OF_ONE_FAMILY = classes()
            .that(areEvents())
            .should(hold(
                    "be top-level, have a @Revision, and be permitted by one sealed interface beside it",
                    Shape::check));

    /** A name, once appended in the open, can never be taken out again. */
    static final ArchRule PERSONS_AND_FREE_TEXT_ARE_SEALED =
            classes().that(areEvents()).should(hold("hold persons and free text only sealed", PersonalData::check));

    private SharedEventsRules() {}

    private static DescribedPredicate<JavaClass> areEvents() {
        return DescribedPredicate.describe(
                "are records of the record's events",
                type -> type.isRecord() && type.isAssignableTo(DomainEvent.class));
    }

    private static ArchCondition<JavaClass> hold(String what, BiConsumer<Class<?>, Consumer<String>> check) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(
                        type.reflect(),
                        broken -> events.add(SimpleConditionEvent.violated(type, type.getName() + " " + broken)));
            }
        };
    }

    private static final class Shape {

        private Shape() {}

        static void check(Class<?> event, Consumer<String> broken) {
            if (event.getEnclosingClass() != null) {
                broken.accept("is not top-level");
            }
            if (!event.isAnnotationPresent(Revision.class)) {
                broken.accept("has no revision");
            }
            // That the family is in the event's own package is the compiler's to see: sealed types cannot cross
            // packages.
            List<Class<?>> families = Stream.of(event.getInterfaces())
                    .filter(family -> family.isSealed() && DomainEvent.class.isAssignableFrom(family))
                    .toList();
            if (families.size() != 1) {
                broken.accept("is of " + families.size() + " families");
            }
        }
    }
}
