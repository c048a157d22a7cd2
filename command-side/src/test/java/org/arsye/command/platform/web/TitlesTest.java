package org.arsye.command.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.arsye.command.kernel.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitlesTest {

    /** A code in the door's own sources: a string constant, all capitals. */
    private static final Pattern CODE = Pattern.compile(
            "(?:Problem\\.of|coded|Refusal\\.\\w+)\\([^;{]*?\"([A-Z]+(?:_[A-Z]+)+|INTERNAL|FORBIDDEN|MALFORMED)\"");

    @ParameterizedTest
    @ValueSource(strings = {"sq", "sr", "en"})
    void every_reason_has_a_sentence_in_each_language(String language) {
        Set<String> codes = reasons();
        assertThat(codes).contains("CONSULTATION_CLOSED", "TEXT_TOO_LONG", "UNKNOWN_COMMENT");
        assertThat(codes)
                .allSatisfy(code ->
                        assertThat(Titles.exactly(code, language)).as(code).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sq", "sr", "en"})
    void every_code_of_the_doors_has_a_sentence_in_each_language(String language) throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = CODE.matcher(Files.readString(source, StandardCharsets.UTF_8));
                while (matcher.find()) {
                    codes.add(matcher.group(1));
                }
            }
        }
        assertThat(codes).contains("IDEMPOTENCY_KEY_REUSED", "SIGN_IN_FAILED", "TOO_LARGE");
        assertThat(codes)
                .allSatisfy(code ->
                        assertThat(Titles.exactly(code, language)).as(code).isPresent());
    }

    private static Set<String> reasons() {
        Set<String> codes = new TreeSet<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.arsye.command").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Reason.class))
                        .map(JavaClass::reflect)
                        .forEach(type -> Stream.of(type.getEnumConstants())
                                .map(constant -> ((Enum<?>) constant).name())
                                .forEach(codes::add));
        return codes;
    }
}
