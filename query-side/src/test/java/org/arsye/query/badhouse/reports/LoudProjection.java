package org.arsye.query.badhouse.reports;

import java.net.http.HttpClient;
import org.arsye.events.comment.CommentWithdrawn;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Tells the world, and tells it again each time the view is filled. */
@ProcessingGroup("loud")
abstract class LoudProjection {

    @EventHandler
    void on(CommentWithdrawn event) {
        HttpClient.newHttpClient().close();
    }
}
