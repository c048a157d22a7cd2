package org.arsye.query.formats.page;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.arsye.query.formats.Document;
import org.arsye.query.formats.Format;

/** One page that needs nothing beside itself: no script, no style sheet elsewhere, no picture. */
public final class HtmlFormat implements Format {

    private static final int BUFFER = 1 << 16;

    private static final String STYLE = """
            body{font:1rem/1.5 system-ui,sans-serif;max-width:80rem;margin:0 auto;padding:1rem;color:#1b1b1b;background:#fff}
            h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.25rem;margin-top:2rem}
            table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}
            caption{text-align:left;font-weight:bold;padding:.25rem 0}
            th,td{border:1px solid #767676;padding:.35rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
            th{background:#f0f0ee}.n{text-align:right}.t{white-space:pre-wrap}div.t+div.t{margin-top:.35rem}
            .note{border-left:.25rem solid #1f4e79;padding:.25rem .75rem;background:#f3f6f9}
            .mark{font-size:.8rem;color:#555;overflow-wrap:anywhere}
            @media (max-width:48rem){.w thead{position:absolute;left:-9999px}.w,.w tbody,.w tr,.w td{display:block}
            .w tr{margin-bottom:1rem;border:1px solid #767676}.w td{border:0;border-bottom:1px solid #ddd}
            .w td::before{content:attr(data-label);display:block;font-weight:bold;font-size:.85rem}.w td.n{text-align:left}}
            """;

    @Override
    public String suffix() {
        return "html";
    }

    @Override
    public String mediaType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public int edition() {
        return 2;
    }

    @Override
    public void write(Document document, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        new Markup(document, writer, true).write(STYLE);
        writer.flush();
    }
}
