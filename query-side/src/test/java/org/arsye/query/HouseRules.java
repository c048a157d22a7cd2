package org.arsye.query;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What a machine can hold of the house style on the read side, for one root package: the real one, or the bad house on
 * which each rule is seen to fail.
 */
record HouseRules(String root) {

    /** Rooms that speak HTTP: what they answer is composed of several views. */
    private static final Set<String> COMPOSING = Set.of("site", "api");

    /** Beginnings of names: what rows are made of, and what writes and reads them. */
    private static final Set<String> OF_ROWS = Set.of(
            "java.lang.",
            "java.sql.",
            "java.time.",
            "java.util.",
            "org.arsye.events.",
            "org.arsye.query.platform.Columns",
            "org.arsye.query.platform.Meaning",
            "org.arsye.query.platform.Moment",
            "org.arsye.query.platform.Reader",
            "org.arsye.query.platform.Outline",
            "org.arsye.query.platform.Recorded",
            "org.arsye.query.platform.Row",
            "org.arsye.query.platform.SealedField",
            "org.arsye.query.platform.Spans",
            "org.arsye.query.platform.Writes",
            "org.axonframework.config.ProcessingGroup",
            "org.axonframework.eventhandling.EventHandler",
            "org.springframework.jdbc.core.",
            "org.springframework.stereotype.Component");

    /** What is no view; the ledger is none either: it is never thrown away and filled again. */
    private static final Set<String> SHARED = Set.of("kernel", "platform", "formats", "ledger", "site", "api");

    ArchRule viewsDoNotKnowEachOther() {
        return classes()
                .should(condition(
                        "know no other view",
                        (type, complain) -> type.getDirectDependenciesFromSelf().stream()
                                .filter(arrow -> isView(arrow.getTargetClass()))
                                .filter(arrow -> !room(arrow.getTargetClass()).equals(room(type)))
                                .filter(arrow -> !COMPOSING.contains(room(type)))
                                .forEach(arrow -> complain.accept(arrow.getDescription()))));
    }

    /** Nothing on the read side sends a command or writes an event. */
    ArchRule nothingIsDecidedHere() {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.axonframework.commandhandling..",
                        "org.axonframework.modelling..",
                        "org.axonframework.eventsourcing..",
                        "org.arsye.command.."));
    }

    ArchRule handlersSayWhatTheyAre() {
        return classes()
                .that(describe(
                        "handle events", type -> type.getMethods().stream().anyMatch(HouseRules::handlesEvents)))
                .should(condition("be called …Projection and name their group", (type, complain) -> {
                    if (!isNamed(type, "Projection")) {
                        complain.accept(type.getName() + " handles events under another kind of name");
                    }
                    if (!type.isAnnotatedWith("org.axonframework.config.ProcessingGroup")) {
                        complain.accept(
                                type.getName() + " has no @ProcessingGroup: its class name would be stored instead");
                    }
                }));
    }

    ArchRule noHandlerIsForgotten() {
        return classes()
                .that(describe("are projections", type -> type.getSimpleName().endsWith("Projection")))
                .should(condition(
                        "have @EventHandler on every on(event)",
                        (type, complain) -> type.getMethods().stream()
                                .filter(method -> method.getName().equals("on") && !handlesEvents(method))
                                .forEach(method -> complain.accept(method.getFullName() + " is never called"))));
    }

    /**
     * A view may be filled again at any time: so what a projection or its tables can reach is rows, and nothing that is
     * heard outside, such as a mail, a file, another process or an order to something.
     */
    ArchRule projectionsHaveNoEffectButRows() {
        return classes()
                .that(describe(
                        "are projections or tables of a view",
                        type -> isView(type) && (isNamed(type, "Projection") || isNamed(type, "Table"))))
                .should(condition(
                        "reach nothing but rows",
                        (type, complain) -> type.getDirectDependenciesFromSelf().stream()
                                .filter(arrow ->
                                        !isOfRows(arrow.getTargetClass().getBaseComponentType(), type))
                                .forEach(arrow -> complain.accept(arrow.getDescription()))));
    }

    private boolean isOfRows(JavaClass target, JavaClass type) {
        return target.isPrimitive()
                || room(target).equals(room(type))
                || OF_ROWS.stream().anyMatch(name -> target.getName().startsWith(name));
    }

    ArchRule sqlStandsInTables() {
        return noClasses()
                .that(describe(
                        "are neither tables, nor rows of one, nor platform",
                        type -> !isNamed(type, "Table") && !isNamed(type, "Row") && !isIn(type, "platform")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql", "org.springframework.jdbc..", "io.r2dbc.."));
    }

    ArchRule theWebStaysInWeb() {
        return noClasses()
                .that(describe(
                        "are neither web nor platform",
                        type -> !isWeb(type) && !COMPOSING.contains(room(type)) && !isIn(type, "platform")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.springframework.web..", "org.springframework.http.."));
    }

    ArchRule controllersAskTheQueries() {
        return noClasses()
                .that(describe("are controllers", HouseRules::isController))
                .should()
                .dependOnClassesThat(describe(
                        "are tables or projections",
                        type -> type.getPackageName().startsWith(root)
                                && (isNamed(type, "Table") || isNamed(type, "Projection"))));
    }

    ArchRule packagesMakeNoCircle() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    boolean isView(JavaClass type) {
        return !room(type).isEmpty() && !SHARED.contains(room(type));
    }

    /** The folder under the root that a class lives in; empty for the root itself and for everything outside. */
    String room(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1).split("\\.")[0] : "";
    }

    private boolean isIn(JavaClass type, String room) {
        return room(type).equals(room);
    }

    private static boolean isController(JavaClass type) {
        return type.isAnnotatedWith("org.springframework.web.bind.annotation.RestController")
                || type.isAnnotatedWith("org.springframework.stereotype.Controller");
    }

    private static boolean isWeb(JavaClass type) {
        return (type.getPackageName() + ".").contains(".web.");
    }

    static boolean isNamed(JavaClass type, String lastWord) {
        return topLevel(type).getSimpleName().endsWith(lastWord);
    }

    private static JavaClass topLevel(JavaClass type) {
        return type.getEnclosingClass().map(HouseRules::topLevel).orElse(type);
    }

    private static boolean handlesEvents(com.tngtech.archunit.core.domain.JavaMethod method) {
        return method.isAnnotatedWith("org.axonframework.eventhandling.EventHandler");
    }

    static ArchCondition<JavaClass> condition(String words, BiConsumer<JavaClass, Consumer<String>> check) {
        return new ArchCondition<>(words) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, complaint -> events.add(SimpleConditionEvent.violated(type, complaint)));
            }
        };
    }
}
