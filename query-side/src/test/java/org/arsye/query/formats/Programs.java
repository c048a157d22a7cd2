package org.arsye.query.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Programs of others, with which what we write is opened. */
public final class Programs {

    private Programs() {}

    /** What veraPDF finds wrong with a PDF, a line each. */
    public static List<String> flaws(byte[] pdf, PDFAFlavour flavour) {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
            ValidationResult result =
                    Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
            assertThat(result.getTotalAssertions()).isGreaterThan(100);
            return result.getTestAssertions().stream()
                    .map(assertion -> assertion.getRuleId().getClause() + ": " + assertion.getMessage())
                    .distinct()
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a file says as LibreOffice converts it; the test is left out where LibreOffice is not installed. */
    public static Path converted(byte[] file, String suffix, String filter, String result) {
        try {
            Path folder = Files.createTempDirectory("arsye-office");
            Path written = Files.write(folder.resolve("report." + suffix), file);
            run(
                    "soffice",
                    "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                    "--headless",
                    "--convert-to",
                    filter,
                    "--outdir",
                    folder.resolve("out").toString(),
                    written.toString());
            try (Stream<Path> files = Files.list(folder.resolve("out"))) {
                return files.filter(path -> path.toString().endsWith("." + result))
                        .sorted()
                        .findFirst()
                        .orElseThrow();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What pdftotext reads out of a PDF; the test is left out where it is not installed. */
    public static String text(byte[] pdf) {
        return text(pdf, "-layout");
    }

    private static String text(byte[] pdf, String order) {
        try {
            Path written = Files.write(Files.createTempFile("arsye", ".pdf"), pdf);
            return run("pdftotext", order, "-enc", "UTF-8", written.toString(), "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every letter that a file of a report says, none of the white space between them; whatever format it is in. */
    public static String letters(String suffix, byte[] file) {
        String said = switch (suffix) {
            case "pdf" -> text(file, "-raw");
            case "docx", "ods", "xlsx" -> String.join(" ", files(file).values());
            default -> new String(file, StandardCharsets.UTF_8);
        };
        String plain = suffix.equals("pdf") || suffix.equals("csv")
                ? said
                : Jsoup.parse(said).text();
        return plain.replaceAll("\\s+", "");
    }

    private static String run(String... command) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException missing) {
            System.err.println("LEFT OUT, because " + command[0] + " is not installed");
            return abort(command[0] + " is not installed");
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    /** The files in a container, by their names. */
    public static Map<String, String> files(byte[] container) {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(container))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
