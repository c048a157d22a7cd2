package org.arsye.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house rules hold, and each of them is seen to fail on the bad house. */
class ArchitectureTest {

    private static final HouseRules HOUSE = new HouseRules("org.arsye.command");
    private static final HouseRules BAD = new HouseRules("org.arsye.command.badhouse");

    private static final JavaClasses REAL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(HOUSE.root());
    private static final JavaClasses SAMPLES = new ClassFileImporter().importPackages(BAD.root());

    @Test
    void rules_and_states_know_no_framework_no_clock_and_no_chance() {
        holds(HOUSE.decidingIsPure());
        fails(BAD.decidingIsPure(), "Instant.now", "CommentState", "Logger");
    }

    @Test
    void axons_annotations_stand_only_where_axon_knocks() {
        holds(HOUSE.axonStaysAtItsDoors());
        fails(BAD.axonStaysAtItsDoors(), "CommentState carries @EventSourcingHandler");
    }

    @Test
    void features_do_not_know_each_other() {
        assertThat(REAL.stream().filter(HOUSE::isFeature).map(HOUSE::room).collect(Collectors.toSet()))
                .contains("publicbody", "consultation", "comment", "erasure", "hold", "readmodel", "ledger", "norm");
        holds(HOUSE.featuresDoNotKnowEachOther());
        fails(BAD.featuresDoNotKnowEachOther(), "CommentSpy", "WhenTiredThenDecide");
    }

    @Test
    void whoever_handles_events_says_so_by_name_and_group() {
        holds(HOUSE.handlersSayWhatTheyAre());
        fails(BAD.handlersSayWhatTheyAre(), "Eavesdropper handles events", "Eavesdropper has no @ProcessingGroup");
    }

    @Test
    void no_handler_of_events_is_forgotten() {
        holds(HOUSE.noHandlerIsForgotten());
        fails(BAD.noHandlerIsForgotten(), "ForgetfulProjection.on");
    }

    @Test
    void sql_stands_in_tables_only() {
        holds(HOUSE.sqlStandsInTables());
        fails(BAD.sqlStandsInTables(), "CommentCounter");
    }

    @Test
    void http_stays_in_the_web_rooms() {
        holds(HOUSE.theWebStaysInWeb());
        fails(BAD.theWebStaysInWeb(), "CommentSpy");
    }

    @Test
    void controllers_reach_behind_no_command() {
        assertThat(REAL.stream().map(JavaClass::getPackageName)).anyMatch(name -> name.endsWith(".web"));
        holds(HOUSE.controllersAskAtTheFront());
        fails(BAD.controllersAskAtTheFront(), "CommentApi");
    }

    @Test
    void packages_make_no_circle() {
        holds(HOUSE.packagesMakeNoCircle());
        fails(BAD.packagesMakeNoCircle(), "circle.here", "circle.there");
    }

    @Test
    void every_package_says_what_it_promises() throws IOException {
        assertThat(nameless(Path.of("src/main/java"))).isEmpty();
        assertThat(nameless(Path.of("src/test/java/org/arsye/command/badhouse")))
                .singleElement()
                .asString()
                .endsWith("nameless");
    }

    @Test
    void no_forbidden_call_is_made() {
        holds(ForbiddenCalls.areNotMade());
        fails(
                ForbiddenCalls.areNotMade(),
                "System.out",
                "Thread.sleep",
                "getBytes()",
                "toLowerCase()",
                "Mono.block()",
                "ObjectMapper.<init>()");
    }

    private static void holds(ArchRule rule) {
        rule.check(REAL);
    }

    private static void fails(ArchRule rule, String... complaints) {
        List<String> details = rule.evaluate(SAMPLES).getFailureReport().getDetails();
        assertThat(complaints).allSatisfy(complaint -> assertThat(details).anyMatch(line -> line.contains(complaint)));
    }

    /** Folders with Java in them and no package-info. */
    private static List<Path> nameless(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(Files::isDirectory)
                    .filter(ArchitectureTest::holdsJava)
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .toList();
        }
    }

    private static boolean holdsJava(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
