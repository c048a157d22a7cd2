package org.arsye.norms.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.arsye.norms.calendar.Calendars;
import org.arsye.norms.calendar.HolidayCalendar;
import org.arsye.norms.calendar.Standing;
import org.junit.jupiter.api.Test;

/** That the document lists what is not verified as the data have it; {@code -Darsye.approve=true} writes the list anew. */
class NormsDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/NORMS.md");
    private static final String HEADING = "## What is not verified\n";
    private static final LocalDate DAY = LocalDate.of(2024, 6, 10);

    private final NormPacks packs = NormPacks.bundled();

    @Test
    void lists_what_is_not_verified_as_the_data_have_it() throws IOException {
        String document = Files.readString(DOCUMENT);
        String prose = document.contains(HEADING) ? document.substring(0, document.indexOf(HEADING)) : document;
        if (Boolean.getBoolean("arsye.approve")) {
            Files.writeString(DOCUMENT, prose + list());
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(prose + list());
    }

    private String list() {
        StringBuilder list = new StringBuilder(HEADING)
                .append("\nWritten from the data by `NormsDocumentTest` (`-Darsye.approve=true` writes it anew).\n");
        for (String id : packs.ids()) {
            NormPack pack = packs.inForce(id, DAY).orElseThrow();
            list.append("\n**%s**, version %d: %d of %d norms are verified; these are not:\n\n"
                    .formatted(
                            id,
                            pack.version(),
                            pack.norms().size() - pack.unverified().size(),
                            pack.norms().size()));
            byNote(pack).forEach((note, ids) -> list.append("- %s: %s\n".formatted(note, String.join(", ", ids))));
        }
        return list.append(calendars()).toString();
    }

    private static Map<String, List<String>> byNote(NormPack pack) {
        return pack.unverified().stream()
                .collect(Collectors.groupingBy(
                        norm -> "%s, *%s*"
                                .formatted(
                                        norm.basis().confidence(),
                                        norm.basis().note().orElseThrow()),
                        LinkedHashMap::new,
                        Collectors.mapping(norm -> "`" + norm.id() + "`", Collectors.toList())));
    }

    private static String calendars() {
        StringBuilder list = new StringBuilder("\n**Calendars** that are not the authority's whole list:\n\n");
        Calendars calendars = Calendars.bundled();
        for (String place : List.of("AL", "XK")) {
            IntStream.rangeClosed(2014, 2030)
                    .mapToObj(year -> calendars.of(place, year))
                    .flatMap(java.util.Optional::stream)
                    .filter(calendar -> calendar.standing() != Standing.OFFICIAL)
                    .forEach(calendar -> list.append(line(calendar)));
        }
        return list.toString();
    }

    private static String line(HolidayCalendar calendar) {
        String gaps = calendar.gaps().isEmpty() ? "" : "; no date for " + String.join(", ", calendar.gaps());
        return "- %s %d: %s%s\n".formatted(calendar.place(), calendar.year(), calendar.standing(), gaps);
    }
}
