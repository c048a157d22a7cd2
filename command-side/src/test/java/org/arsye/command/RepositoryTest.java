package org.arsye.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the repository as a whole promises to whoever opens it. */
class RepositoryTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Set<String> NOT_OURS = Set.of(".git", "target", "data", "node_modules");

    private static final Pattern TEXT =
            Pattern.compile(".+\\.(java|sql|html|css|yml|yaml|json|xml|md|properties|txt|csv)");

    /** Spelt in halves, so that this file does not name them. */
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b|@Dis" + "abled");

    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(#[^)\\s]*)?\\)");

    @Test
    void the_two_sides_do_not_name_each_other() throws IOException {
        assertThat(read("command-side/pom.xml")).doesNotContain("query-side");
        assertThat(read("query-side/pom.xml")).doesNotContain("command-side");
        assertThat(read("shared-events/pom.xml")).doesNotContain("command-side").doesNotContain("query-side");
    }

    @Test
    void nothing_is_left_half_done_under_a_comment() throws IOException {
        assertThat(files(TEXT).filter(file -> UNFINISHED.matcher(content(file)).find()))
                .isEmpty();
    }

    @Test
    void the_readme_has_one_command_to_run_and_one_to_test_and_the_gate_calls_the_latter() throws IOException {
        String readme = read("README.md");
        assertThat(commands(readme, "Run")).singleElement().asString().startsWith("mvn ");
        assertThat(commands(readme, "Test"))
                .singleElement()
                .satisfies(test -> assertThat(read(".ci/run").lines().map(String::strip))
                        .anyMatch(line -> line.equals(test) || line.equals("exec " + test)));
        assertThat(readme.lines().count()).isLessThanOrEqualTo(120);
    }

    @Test
    void every_relative_link_leads_somewhere() {
        assertThat(files(Pattern.compile(".+\\.md")).flatMap(RepositoryTest::deadLinks))
                .isEmpty();
    }

    @Test
    void every_test_that_the_architecture_page_names_is_there() throws IOException {
        String never = read("docs/ARCHITECTURE.md").split("## What must never be", 2)[1];
        List<String> named = Pattern.compile("`([A-Z]\\w*Test(\\.\\w+)?)`")
                .matcher(never)
                .results()
                .map(test -> test.group(1))
                .toList();
        assertThat(named).hasSizeGreaterThan(10);
        assertThat(named).allMatch(RepositoryTest::isTest);
    }

    @Test
    void every_line_of_the_security_page_has_a_test_that_is_there_or_says_why_none() throws IOException {
        List<String> rows = read("docs/SECURITY.md")
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| |") && !line.startsWith("| Chapter"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(50);
        for (String row : rows) {
            String[] cells = row.split("\\|");
            String guard = cells[cells.length - 1].strip();
            List<String> named = Pattern.compile("`([A-Z]\\w*(?:Test|IT)(\\.\\w+)?)`")
                    .matcher(guard)
                    .results()
                    .map(test -> test.group(1))
                    .toList();
            assertThat(named).as(row).allMatch(RepositoryTest::isTest);
            assertThat(named.isEmpty()).as(row).isEqualTo(guard.startsWith("none: "));
        }
    }

    @Test
    void the_build_lists_its_libraries_and_refuses_licences_that_nobody_allowed() throws IOException {
        String build = read("pom.xml");
        assertThat(build)
                .containsPattern("(?s)license-maven-plugin.*?<failIfWarning>true</failIfWarning>.*?<force>true</force>"
                        + ".*?<phase>prepare-package</phase>.*?<goal>add-third-party</goal>")
                .containsPattern("(?s)cyclonedx-maven-plugin.*?<goal>makeAggregateBom</goal>");
        assertThat(Pattern.compile("<includedLicense>([^<]+)<")
                        .matcher(build)
                        .results()
                        .map(found -> found.group(1)))
                .isNotEmpty()
                .noneMatch(name -> name.matches("(?i).*(AGPL|SSPL|BUSL|commercial).*|GPL(?!.*Classpath).*"));
    }

    private static boolean isTest(String name) {
        String[] parts = name.split("\\.");
        return files(Pattern.compile(parts[0] + "\\.java"))
                .anyMatch(file -> parts.length == 1 || content(file).contains("void " + parts[1] + "("));
    }

    @Test
    void the_licence_is_complete() throws IOException {
        String licence = read("LICENSE");
        for (int article = 1; article <= 15; article++) {
            assertThat(licence).containsPattern("(?m)^" + article + "\\.\\s*[A-Z]");
        }
        assertThat(licence).startsWith("EUROPEAN UNION PUBLIC LICENCE v. 1.2").contains("Appendix");
    }

    /** The lines of the fenced blocks of a section, from its heading to the next of the same rank. */
    static List<String> commands(String markdown, String heading) {
        String section = markdown.split("(?m)^## " + heading + "$", 2)[1].split("(?m)^## ", 2)[0];
        return Pattern.compile("(?ms)^```\\w*\\n(.*?)^```")
                .matcher(section)
                .results()
                .map(block -> block.group(1))
                .flatMap(String::lines)
                .toList();
    }

    private static Stream<String> deadLinks(Path page) {
        return LINK.matcher(content(page))
                .results()
                .map((MatchResult link) -> link.group(1))
                .filter(target -> !target.matches("[a-z]+:.*"))
                .filter(target -> !Files.exists(page.getParent().resolve(target)))
                .map(target -> ROOT.relativize(page) + " -> " + target);
    }

    private static Stream<Path> files(Pattern name) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return NOT_OURS.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (name.matcher(file.getFileName().toString()).matches()) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        assertThat(found).isNotEmpty();
        return found.stream();
    }

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
