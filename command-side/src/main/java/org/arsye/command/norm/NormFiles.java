package org.arsye.command.norm;

import org.arsye.command.kernel.DocumentContents;
import org.arsye.command.norm.NormCommand.PublishHolidayCalendar;
import org.arsye.command.norm.NormCommand.PublishNormPack;
import org.arsye.command.register.Norms;
import org.arsye.events.norm.CalendarStanding;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.norms.NormsRefused;
import org.arsye.norms.calendar.Calendars;
import org.arsye.norms.calendar.HolidayCalendar;
import org.arsye.norms.pack.NormPack;
import org.arsye.norms.pack.NormPacks;
import org.arsye.norms.yaml.YamlFile;
import org.springframework.stereotype.Component;

/** Files of norms on their way in: read whole, kept, and only then named by a command. It blocks its thread. */
@Component
public class NormFiles {

    static final String MEDIA_TYPE = "application/yaml";

    private final DocumentContents contents;

    NormFiles(DocumentContents contents) {
        this.contents = contents;
    }

    /**
     * What publishes a pack.
     *
     * @param body whose own rules these are; null where they hold for all
     * @throws NormsRefused with all that is wrong in the file, also beside what is known
     */
    public PublishNormPack pack(YamlFile file, PublicBodyId body, Norms known) {
        NormPack pack = NormPacks.read(file);
        known.packs().plus(file);
        keep(file);
        return new PublishNormPack(
                pack.id(),
                pack.version(),
                pack.inForce().from(),
                pack.digest(),
                file.content().length,
                body,
                NormPacks.bundled().ids().contains(pack.id()));
    }

    /**
     * What publishes a calendar.
     *
     * @throws NormsRefused with all that is wrong in the file, also beside what is known
     */
    public PublishHolidayCalendar calendar(YamlFile file, Norms known) {
        HolidayCalendar calendar = known.calendars().read(file);
        keep(file);
        return new PublishHolidayCalendar(
                calendar.place(),
                calendar.year(),
                calendar.version(),
                CalendarStanding.valueOf(calendar.standing().name()),
                calendar.digest(),
                file.content().length);
    }

    /** What comes with the program is kept too: a consultation bound to it can be judged when no release has it any more. */
    void keepBundled() {
        NormPacks.bundledFiles().forEach(this::keep);
        Calendars.bundledFiles().forEach(this::keep);
    }

    // A content that no event names, because the rules then refuse it, is harmless: nobody finds it.
    private void keep(YamlFile file) {
        contents.keep(file.sha256(), MEDIA_TYPE, file.content());
    }
}
