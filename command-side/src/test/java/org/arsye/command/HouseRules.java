package org.arsye.command;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What a machine can hold of the house style on the write side, for one root package: the real one, or the bad house on
 * which each rule is seen to fail.
 */
record HouseRules(String root) {

    /** Rooms that every feature may enter. All others beside them are features. */
    private static final Set<String> SHARED =
            Set.of("kernel", "platform", "register", "access", "automation", "sample", "telling");

    private static final Set<String> CHANCE = Set.of(
            "java.time.Clock",
            "java.util.Random",
            "java.security.SecureRandom",
            "java.util.concurrent.ThreadLocalRandom");

    ArchRule decidingIsPure() {
        return classes()
                .that(describe("decide or remember", type -> isNamed(type, "Rules") || isNamed(type, "State")))
                .should(condition("know java, their own feature, the kernel and the events only", (type, complain) -> {
                    type.getDirectDependenciesFromSelf().stream()
                            .filter(arrow ->
                                    !isPure(type, arrow.getTargetClass().getBaseComponentType()))
                            .forEach(arrow -> complain.accept(arrow.getDescription()));
                    type.getMethodCallsFromSelf().stream()
                            .filter(call ->
                                    Set.of("now", "randomUUID", "systemDefault").contains(call.getName()))
                            .forEach(call -> complain.accept(call.getDescription()));
                }));
    }

    ArchRule axonStaysAtItsDoors() {
        return classes()
                .should(condition(
                        "carry Axon's annotations only where Axon knocks",
                        (type, complain) -> annotations(type)
                                .filter(annotation ->
                                        annotation.getRawType().getPackageName().startsWith("org.axonframework"))
                                .filter(annotation -> !mayCarry(type, annotation))
                                .forEach(annotation -> complain.accept(type.getName() + " carries @"
                                        + annotation.getRawType().getSimpleName()))));
    }

    ArchRule featuresDoNotKnowEachOther() {
        return classes()
                .should(condition(
                        "know no other feature",
                        (type, complain) -> type.getDirectDependenciesFromSelf().stream()
                                .filter(arrow -> isFeature(arrow.getTargetClass()))
                                .filter(arrow -> !room(arrow.getTargetClass()).equals(room(type)))
                                .filter(arrow -> !isWiring(type))
                                .filter(arrow -> !(maySendCommands(type) && isNamed(arrow.getTargetClass(), "Command")))
                                .forEach(arrow -> complain.accept(arrow.getDescription()))));
    }

    ArchRule handlersSayWhatTheyAre() {
        return classes()
                .that(describe(
                        "handle events", type -> type.getMethods().stream().anyMatch(HouseRules::handlesEvents)))
                .should(condition("be called …Projection or When…Then… and name their group", (type, complain) -> {
                    if (!isNamed(type, "Projection") && !type.getSimpleName().matches("When.+Then.+")) {
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
                .that(describe(
                        "are projections or automations",
                        type -> type.getSimpleName().endsWith("Projection")
                                || type.getSimpleName().matches("When.+Then.+")))
                .should(condition(
                        "have @EventHandler on every on(event)",
                        (type, complain) -> type.getMethods().stream()
                                .filter(method -> method.getName().equals("on") && !handlesEvents(method))
                                .forEach(method -> complain.accept(method.getFullName() + " is never called"))));
    }

    ArchRule sqlStandsInTables() {
        return noClasses()
                .that(describe(
                        "are neither tables, nor rows of one, nor platform",
                        type -> !isNamed(type, "Table") && !isNamed(type, "Row") && !isIn(type, "platform")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql", "org.springframework.jdbc..", "io.r2dbc.."));
    }

    /** Who is asking is known from a request only, so the room of access may hold one. */
    ArchRule theWebStaysInWeb() {
        return noClasses()
                .that(describe(
                        "are neither web nor platform nor access",
                        type -> !isWeb(type) && !isIn(type, "platform") && !isIn(type, "access")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.springframework.web..", "org.springframework.http.."));
    }

    ArchRule controllersAskAtTheFront() {
        return noClasses()
                .that(describe("are controllers", HouseRules::isController))
                .should()
                .dependOnClassesThat(describe(
                        "are tables, rules, states or aggregates",
                        type -> type.getPackageName().startsWith(root)
                                && (isNamed(type, "Table")
                                        || isNamed(type, "Rules")
                                        || isNamed(type, "State")
                                        || isAggregate(type))));
    }

    ArchRule packagesMakeNoCircle() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    boolean isFeature(JavaClass type) {
        return !room(type).isEmpty() && !SHARED.contains(room(type));
    }

    /** The folder under the root that a class lives in; empty for the root itself and for everything outside. */
    String room(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1).split("\\.")[0] : "";
    }

    private boolean isPure(JavaClass from, JavaClass to) {
        String target = to.getPackageName();
        boolean java = target.isEmpty() || target.startsWith("java.") && !target.startsWith("java.util.logging");
        return java && !CHANCE.contains(to.getName())
                || target.equals(from.getPackageName())
                || target.startsWith("org.arsye.events")
                || target.equals(root + ".kernel")
                || target.equals(root + ".register") && to.isRecord();
    }

    private boolean mayCarry(JavaClass type, JavaAnnotation<?> annotation) {
        return isIn(type, "automation")
                || isIn(type, "platform")
                || isIn(type, "register")
                || isAggregate(type)
                || isNamed(type, "Command")
                        && annotation.getRawType().getSimpleName().equals("TargetAggregateIdentifier");
    }

    private boolean maySendCommands(JavaClass type) {
        return isIn(type, "automation") || isIn(type, "sample");
    }

    private boolean isWiring(JavaClass type) {
        return isIn(type, "platform") && type.getSimpleName().endsWith("Configuration");
    }

    private boolean isIn(JavaClass type, String room) {
        return room(type).equals(room);
    }

    /** The bare noun of its folder, Comment in comment, and known to Axon as such. */
    private static boolean isAggregate(JavaClass type) {
        String name = topLevel(type).getSimpleName().toLowerCase(Locale.ROOT);
        return type.getPackageName().endsWith("." + name)
                && topLevel(type).isAnnotatedWith("org.axonframework.spring.stereotype.Aggregate");
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

    private static Stream<JavaAnnotation<?>> annotations(JavaClass type) {
        return Stream.of(
                        type.getAnnotations().stream(),
                        type.getMembers().stream().flatMap(member -> member.getAnnotations().stream()),
                        type.getCodeUnits().stream()
                                .flatMap(unit -> unit.getParameters().stream())
                                .flatMap(parameter -> parameter.getAnnotations().stream()))
                .flatMap(found -> found);
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
