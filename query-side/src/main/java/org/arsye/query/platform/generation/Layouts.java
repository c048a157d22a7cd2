package org.arsye.query.platform.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The layouts of this release: a file {@code db/views/<view>.sql} each. */
public final class Layouts {

    private static final String FILES = "classpath*:db/views/*.sql";

    private final Map<String, Layout> byView;

    Layouts(Collection<Layout> layouts) {
        byView = new TreeMap<>(layouts.stream().collect(Collectors.toMap(Layout::view, layout -> layout)));
    }

    /** What this release brings along. */
    public static Layouts ofThisRelease() {
        try {
            Map<String, Layout> found = new TreeMap<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                String view = file.getFilename().replaceFirst("\\.sql$", "");
                // Line ends are the checkout's affair, not the layout's.
                String ddl = file.getContentAsString(StandardCharsets.UTF_8).replace("\r\n", "\n");
                found.put(view, Layout.of(view, ddl));
            }
            return new Layouts(found.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them, by the names of their views. */
    public Collection<Layout> all() {
        return byView.values();
    }

    /** The layout of a view. */
    public Layout of(String view) {
        Layout layout = byView.get(view);
        if (layout == null) {
            throw new IllegalStateException("The view " + view + " has no file db/views/" + view + ".sql");
        }
        return layout;
    }

    /** In which schemas tables are looked for: of every view those that serve, then what is kept about views. */
    public String searchPath() {
        return byView.values().stream().map(Layout::schema).collect(Collectors.joining(", ", "", ", views"));
    }
}
