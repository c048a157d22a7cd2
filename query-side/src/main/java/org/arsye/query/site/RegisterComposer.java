package org.arsye.query.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.query.comments.CommentsQueries;
import org.arsye.query.consultations.ConsultationEntry;
import org.arsye.query.consultations.ConsultationsQueries;
import org.arsye.query.consultations.Standing;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.arsye.query.publicbodies.PublicBodiesQueries;
import org.arsye.query.publicbodies.PublicBodyEntry;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Content.Register.Group;
import org.arsye.query.site.page.Content.Register.Item;
import org.arsye.query.site.page.Option;
import org.arsye.query.site.page.Said;
import org.arsye.query.site.page.Words;
import org.springframework.stereotype.Component;

/** Puts the register together: what is open first, then what is under review, then what was reported. */
@Component
public class RegisterComposer {

    private static final List<Standing> ORDER =
            List.of(Standing.OPEN, Standing.ANNOUNCED, Standing.UNDER_REVIEW, Standing.REPORTED, Standing.CANCELLED);

    /** Said also where there is none. */
    private static final Set<Standing> EXPECTED = Set.of(Standing.OPEN, Standing.UNDER_REVIEW, Standing.REPORTED);

    /** Enough for a first look; the rest of a group is a link away. */
    private static final int OF_EACH = 20;

    private final ConsultationsQueries consultations;
    private final CommentsQueries comments;
    private final PublicBodiesQueries bodies;
    private final LegalTimeOf legalTime;
    private final Heads heads;

    RegisterComposer(
            ConsultationsQueries consultations,
            CommentsQueries comments,
            PublicBodiesQueries bodies,
            LegalTimeOf legalTime,
            Heads heads) {
        this.legalTime = legalTime;
        this.consultations = consultations;
        this.comments = comments;
        this.bodies = bodies;
        this.heads = heads;
    }

    /** @param paging counts only where one status is asked for */
    public Content register(Asked asked, Paging paging, Moment moment, Words w) {
        List<Standing> shown = asked.status().map(List::of).orElse(ORDER);
        Paging part = shown.size() == 1 ? paging : new Paging(OF_EACH, null);
        List<Group> groups = new ArrayList<>();
        for (Standing status : shown) {
            Group group = group(status, asked, part, moment, w);
            boolean worthSaying = asked.given().isEmpty() && EXPECTED.contains(status);
            if (worthSaying || !group.items().isEmpty()) {
                groups.add(group);
            }
        }
        return new Content.Register(asked.given(), bodies(moment, w), groups);
    }

    private Group group(Standing status, Asked asked, Paging part, Moment moment, Words w) {
        Page<ConsultationEntry> page = consultations.list(asked.consultations(status), part, moment);
        var counted =
                comments.totals(page.items().stream().map(ConsultationEntry::id).collect(Collectors.toSet()), moment);
        var overdue = legalTime.overdue(page.items(), counted, moment);
        List<Item> items = heads.heads(page.items(), moment, w).entrySet().stream()
                .map(e -> {
                    ReportFigures totals = counted.getOrDefault(e.getKey().id(), NOTHING);
                    return new Item(
                            e.getValue(),
                            w.said(e.getKey().summary()),
                            totals.received(),
                            totals.received() - totals.unanswered(),
                            overdue.getOrDefault(e.getKey().id(), List.of()));
                })
                .toList();
        return new Group(w.low(status), items, page.next());
    }

    private List<Option> bodies(Moment moment, Words w) {
        return bodies.list(Paging.largest(), moment).items().stream()
                .map(b -> option(b, w))
                .toList();
    }

    private static Option option(PublicBodyEntry body, Words w) {
        Said name = w.said(body.names());
        return new Option(body.id().toString(), name == null ? body.id().toString() : name.text());
    }

    private static final ReportFigures NOTHING = new ReportFigures(0, 0, 0, 0, 0, 0, 0, 0);
}
