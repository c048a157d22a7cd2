package org.arsye.query.site;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Frame;
import org.arsye.query.site.page.Words;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Makes HTML of a page: {@code p} is what stands around it, {@code m} what it shows, {@code w} its words. */
@Component
public class PageRenderer {

    /** Where the sentences stand, one bundle a subject; no key is in two of them. */
    static final String[] BUNDLES = {
        "messages/pages",
        "messages/norms",
        "messages/course",
        "messages/plans",
        "messages/compliance",
        "messages/roles",
        "messages/formats",
        "messages/annual",
        "messages/account",
        "messages/moderation",
        "messages/feeds"
    };

    private static final int REPLACEMENT = 0xFFFD;

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final MessageSource messages = messages();

    public PageRenderer() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(messages);
    }

    /** The words of one of {@link Words#LANGUAGES}. */
    public Words words(String language) {
        return new Words(language, messages);
    }

    public String render(Frame frame, Content content) {
        Map<String, Object> variables = Map.of("p", frame, "m", content, "w", frame.words());
        return showable(
                engine.process(content.template(), new Context(frame.words().locale(), variables)));
    }

    /** What no HTML can hold (control characters, half surrogates) is shown as U+FFFD, wherever on the page it stands. */
    private static String showable(String html) {
        StringBuilder shown = new StringBuilder(html.length());
        html.codePoints().map(PageRenderer::showable).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static int showable(int c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r';
        boolean half = Character.MIN_SURROGATE <= c && c <= Character.MAX_SURROGATE;
        return control || half ? REPLACEMENT : c;
    }

    /** Never the language of the machine: a sentence is in the reader's language or it is missing, and a test says so. */
    static MessageSource messages() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(BUNDLES);
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
