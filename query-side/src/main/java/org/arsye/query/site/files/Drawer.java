package org.arsye.query.site.files;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.query.formats.Cell;
import org.arsye.query.platform.Moment;

/** Where the rows of some tables of the open data come from. */
interface Drawer {

    Set<DataSheet> tables();

    /**
     * Hands over row after row; what is in memory at a time does not grow with them.
     *
     * @param table one of its own
     * @param one of one consultation; null for the whole site
     * @param then always in public
     */
    void rows(DataSheet table, ConsultationId one, Moment then, Consumer<List<Cell>> taking);
}
