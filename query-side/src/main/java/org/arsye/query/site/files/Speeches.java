package org.arsye.query.site.files;

import java.util.List;
import org.arsye.query.platform.BadParameter;
import org.arsye.query.site.PageRenderer;
import org.arsye.query.site.page.Words;
import org.springframework.stereotype.Component;

/** In which languages a document is asked for. */
@Component
public class Speeches {

    private static final int MOST = 2;

    private final PageRenderer pages;

    Speeches(PageRenderer pages) {
        this.pages = pages;
    }

    /**
     * One language, or two side by side: sq, sr+en.
     *
     * @param asked as it stands in an address, where a plus sign may have become a space; null if nothing was asked for
     * @param otherwise the language where nothing was
     * @throws BadParameter if it is none of these
     */
    public Speech of(String asked, String otherwise) {
        List<String> codes = asked == null ? List.of(otherwise) : List.of(asked.split("[ +,]", -1));
        boolean known = Words.LANGUAGES.containsAll(codes)
                && codes.size() <= MOST
                && codes.stream().distinct().count() == codes.size();
        if (!known) {
            throw new BadParameter("lang");
        }
        return new Speech(codes.stream().map(pages::words).toList());
    }
}
