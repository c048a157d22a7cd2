package org.arsye.query.platform.generation;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** The layouts of this release: of each projection one. */
public final class Layouts {

    private final Map<String, Layout> byView = new TreeMap<>();

    /** Asks the projections for their names only: the pool needs the layouts, and they need the pool. */
    Layouts(ConfigurableListableBeanFactory beans) {
        for (String bean : beans.getBeanNamesForAnnotation(ProcessingGroup.class)) {
            String view =
                    beans.findAnnotationOnBean(bean, ProcessingGroup.class).value();
            byView.put(view, Layout.load(view, beans.getBeanClassLoader()));
        }
    }

    /** All of them, by the names of their views. */
    public Collection<Layout> all() {
        return byView.values();
    }

    /** The layout of a view. */
    public Layout of(String view) {
        return byView.get(view);
    }

    /** In which schemas tables are looked for: of every view those that serve, then what is kept about views. */
    String searchPath() {
        return byView.values().stream().map(Layout::schema).collect(Collectors.joining(", ", "", ", views"));
    }
}
