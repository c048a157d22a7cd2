package org.arsye.query.bench;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arsye.query.given.Pen;
import org.arsye.query.given.ReadSide;
import org.arsye.query.given.Story;
import org.arsye.query.platform.generation.Layout;
import org.arsye.query.platform.generation.Layouts;

/** Gives each open row of some consultations fifty versions that are over. */
final class OldVersions {

    /** Version after version, so that those of one row lie apart, as they would. */
    private static final String OLD = """
            set search_path to %1$s;
            with open as (select t from %2$s t where t.valid_to = 9223372036854775807 and t.%3$s)
            insert into %2$s
            select (jsonb_populate_record(open.t, jsonb_build_object('valid_from', i - 100, 'valid_to', i - 99))).*
            from generate_series(1, 50) i, open order by i;
            reset search_path""";

    private OldVersions() {}

    static void of(ReadSide side, List<Story> stories) {
        String path =
                side.bean(Layouts.class).all().stream().map(Layout::schema).collect(Collectors.joining(", "));
        String these = stories.stream()
                .map(story -> story.consultation.value())
                .map(UUID::toString)
                .collect(Collectors.joining(",", "'{", "}'::uuid[]"));
        String ofThese = "consultation_id = any(" + these + ")";
        for (String table : List.of("consultation", "document", "comment_standing")) {
            Pen.execute("arsye", OLD.formatted(path, table, ofThese));
        }
        Pen.execute(
                "arsye",
                OLD.formatted(
                        path,
                        "comment_decision_stage",
                        "comment_id = any(select c.comment_id from comment c where c." + ofThese + ")"));
        Pen.execute("arsye", "vacuum analyze");
    }
}
