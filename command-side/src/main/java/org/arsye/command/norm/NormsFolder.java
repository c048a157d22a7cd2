package org.arsye.command.norm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.arsye.command.platform.run.CannotStart;
import org.arsye.norms.Flaw;
import org.arsye.norms.NormsRefused;
import org.arsye.norms.Wrong;
import org.arsye.norms.calendar.Calendars;
import org.arsye.norms.pack.NormPack;
import org.arsye.norms.pack.NormPacks;
import org.arsye.norms.yaml.YamlFile;
import org.arsye.norms.yaml.YamlFiles;

/**
 * The files of an operator. A folder that is not there, or a file that is not in order, must not be passed over in silence:
 * the program does not start.
 *
 * @param packs by name and version
 * @param calendars by name
 */
record NormsFolder(List<YamlFile> packs, List<YamlFile> calendars) {

    private static final String PACKS = "packs";
    private static final String CALENDARS = "calendars";

    /**
     * @param folder null for none
     * @throws CannotStart with everything that is wrong: file, line, key and reason
     */
    static NormsFolder read(Path folder) {
        return folder == null ? new NormsFolder(List.of(), List.of()) : inOrder(() -> checked(folder));
    }

    /** Says what is wrong with files of norms as a reason not to start. */
    static <T> T inOrder(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (NormsRefused refused) {
            throw new CannotStart(
                    refused.flaws().stream()
                            .map(Flaw::toString)
                            .collect(Collectors.joining(
                                    "\n  ", "the norms (arsye.norms.folder) are not in order:\n  ", "")),
                    refused);
        }
    }

    private static NormsFolder checked(Path folder) {
        List<YamlFile> astray = YamlFiles.in(folder);
        if (!astray.isEmpty()) {
            throw new NormsRefused(astray.stream()
                    .map(file -> new Flaw(file.name(), 1, "", Wrong.ELSEWHERE, PACKS, CALENDARS))
                    .toList());
        }
        Path packs = folder.resolve(PACKS);
        Path calendars = folder.resolve(CALENDARS);
        if (Files.isDirectory(packs)) {
            NormPacks.with(packs);
        }
        if (Files.isDirectory(calendars)) {
            Calendars.with(calendars);
        }
        return new NormsFolder(
                files(packs).stream()
                        .sorted(Comparator.comparing(NormsFolder::nameAndVersion))
                        .toList(),
                files(calendars));
    }

    private static List<YamlFile> files(Path folder) {
        return Files.isDirectory(folder) ? YamlFiles.in(folder) : List.of();
    }

    private static String nameAndVersion(YamlFile file) {
        NormPack pack = NormPacks.read(file);
        return String.format(Locale.ROOT, "%s %06d", pack.id(), pack.version());
    }
}
