package org.arsye.query.badhouse.comments;

import org.arsye.query.badhouse.reports.ReportsQueries;
import org.springframework.http.HttpStatus;

/** Looks into another view, and answers HTTP from the wrong room. */
abstract class CommentsSpy {

    HttpStatus answer(ReportsQueries queries) {
        return queries == null ? HttpStatus.NOT_FOUND : HttpStatus.OK;
    }
}
