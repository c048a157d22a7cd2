package org.arsye.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arsye.command.kernel.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every refusal has a test in its own room: a code that nothing shows is a promise that nothing keeps. */
class RefusalsTest {

    private static final Path TESTS = Path.of("src/test/java");
    private static final List<String> ROOMS = List.of(
            "org.arsye.command.kernel",
            "org.arsye.command.publicbody",
            "org.arsye.command.consultation",
            "org.arsye.command.comment",
            "org.arsye.command.readmodel",
            "org.arsye.command.ledger",
            "org.arsye.command.erasure",
            "org.arsye.command.hold",
            "org.arsye.command.plan",
            "org.arsye.command.interest",
            "org.arsye.command.norm",
            "org.arsye.command.pastconsultation",
            "org.arsye.command.register");

    @ParameterizedTest
    @MethodSource("codes")
    void every_code_is_shown_by_a_test(Code code) {
        Pattern shown =
                Pattern.compile("(isRefused\\(\\s*(TextRejected\\.)?|hasMessage\\(\\s*\")" + code.name() + "\\b");

        assertThat(code.tests().stream()
                        .anyMatch(source -> shown.matcher(source).find()))
                .as("a test that shows %s", code)
                .isTrue();
    }

    static List<Code> codes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOMS).stream()
                        .filter(type -> type.isAssignableTo(Reason.class)
                                && type.isEnum()
                                && ROOMS.contains(type.getPackageName()))
                        .flatMap(RefusalsTest::codesOf)
                        .toList();
    }

    private static Stream<Code> codesOf(JavaClass reasons) {
        return reasons.getFields().stream()
                .filter(field -> field.getRawType().equals(reasons))
                .map(JavaField::getName)
                .map(name -> new Code(reasons.getPackageName(), name));
    }

    /** A stable code and the room it belongs to. */
    record Code(String room, String name) {

        List<String> tests() {
            try (Stream<Path> files = Files.walk(TESTS.resolve(room.replace('.', '/')))) {
                return files.filter(Files::isRegularFile).map(Code::read).collect(Collectors.toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String read(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
