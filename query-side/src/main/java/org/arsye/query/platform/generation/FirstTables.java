package org.arsye.query.platform.generation;

import jakarta.annotation.PostConstruct;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** The tables of this release are there before anything is filled or read. */
@Component
class FirstTables {

    private final Layouts layouts;
    private final Schemas schemas;

    FirstTables(Layouts layouts, Schemas schemas) {
        this.layouts = layouts;
        this.schemas = schemas;
    }

    @PostConstruct
    void make() throws SQLException {
        for (Layout layout : layouts.all()) {
            schemas.asOwner(owner -> {
                if (!Schemas.exists(owner, layout.schema())) {
                    Schemas.make(owner, layout, layout.schema());
                }
            });
        }
    }
}
