package org.arsye.query.site.feeds;

import java.util.List;
import org.arsye.events.LocalizedText;

/**
 * What happened lately, newest first.
 *
 * @param body the names of the body that was asked about; null if none was
 * @param next the cursor of what is older; null at the end
 */
public record News(LocalizedText body, FeedQuestion question, List<NewsItem> items, String next) {

    public News {
        items = List.copyOf(items);
    }
}
