package org.arsye.query.bench;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.arsye.query.formats.Column;
import org.arsye.query.formats.Document;
import org.arsye.query.formats.Letters;
import org.arsye.query.formats.page.PdfFormat;
import org.arsye.query.given.Hall;
import org.arsye.query.given.Sides;
import org.arsye.query.given.Story;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Progress;
import org.arsye.query.platform.Reader;
import org.arsye.query.platform.generation.Layout;
import org.arsye.query.platform.generation.Layouts;
import org.arsye.query.reports.ReportEntry;
import org.arsye.query.site.files.Asked;
import org.arsye.query.site.files.ReportComposer;
import org.arsye.query.site.files.Speeches;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.context.ConfigurableApplicationContext;

/** A hundred thousand comments as CSV beside the same rows by COPY; a thousand as PDF beside the bare library. */
class FormatsBench {

    private static final int MANY = 100_000;
    private static final int FEW = 1_000;
    private static final double MIB = 1 << 20;
    private static final double MOST_GROWTH = 64;
    private static final long BETWEEN_LOOKS = 500_000_000;

    private static final String ROWS = """
            copy (
                select c.*, s.answer, s.withdrawn_at, d.*, g.stage, g.published_at
                from comment c
                join comment_standing s on s.comment_id = c.comment_id and s.valid_from <= %1$d and %1$d < s.valid_to
                left join comment_decision_stage g on g.comment_id = c.comment_id and g.stage = 'PUBLISHED'
                    and g.valid_from <= %1$d and %1$d < g.valid_to
                left join comment_decision d on d.decision_id = g.decision_id
                where c.consultation_id = '%2$s' and c.valid_from <= %1$d
                order by c.valid_from) to stdout""";

    private final String name = "formats_" + System.nanoTime();
    private final Sides sides = new Sides(name);
    private final Hall hall = new Hall(name);

    @Test
    void pages() {
        Story few = hall.with(FEW);
        try (sides) {
            pdf(filled(), few);
        }
    }

    @Test
    void tables() {
        Story many = hall.with(MANY);
        try (sides) {
            csv(filled(), many);
        }
    }

    private ConfigurableApplicationContext filled() {
        ConfigurableApplicationContext side = sides.start();
        Progress progress = side.getBean(Progress.class);
        while (progress.reached() < hall.size() - 1) {
            Bed.pause();
        }
        sides.execute("vacuum analyze");
        return side;
    }

    private void csv(ConfigurableApplicationContext side, Story story) {
        URI address = URI.create("http://127.0.0.1:" + side.getEnvironment().getProperty("local.server.port")
                + "/api/v1/exports/consultations/" + story.consultation + "/comments.csv");
        String copy = ROWS.formatted(hall.size() - 1, story.consultation);
        String path =
                side.getBean(Layouts.class).all().stream().map(Layout::schema).collect(Collectors.joining(", "));
        fetched(address);
        copied(path, copy);
        Figures.compare("export.csv", "s", () -> fetched(address), "copy-to-stdout", () -> copied(path, copy));
        double growth = growth(() -> fetched(address));
        Figures.print("export.csv.heap", growth, "MiB", growth / MOST_GROWTH, "limit(64)");
    }

    private static double fetched(URI address) {
        long begun = System.nanoTime();
        try (HttpClient client = HttpClient.newHttpClient();
                InputStream body = client.send(
                                HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofInputStream())
                        .body()) {
            long bytes = body.transferTo(OutputStream.nullOutputStream());
            Figures.note("export.csv: " + bytes + " bytes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return seconds(begun);
    }

    private double copied(String path, String copy) {
        long begun = System.nanoTime();
        try (Connection connection = sides.connect()) {
            connection.createStatement().execute("set search_path to " + path);
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, OutputStream.nullOutputStream());
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        return seconds(begun);
    }

    /** By how much more is alive at any time while it runs than before, in MiB. */
    private static double growth(Runnable running) {
        double before = alive();
        AtomicBoolean over = new AtomicBoolean();
        double[] most = {before};
        Thread watching = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                most[0] = Math.max(most[0], alive());
                // Each look collects: without a pause nothing else would get on.
                LockSupport.parkNanos(BETWEEN_LOOKS);
            }
        });
        running.run();
        over.set(true);
        try {
            watching.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return most[0] - before;
    }

    private static double alive() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
    }

    private void pdf(ConfigurableApplicationContext side, Story story) {
        Moment now = new Moment(hall.size() - 1, Story.CLOSES, Reader.PUBLIC);
        ReportComposer composer = side.getBean(ReportComposer.class);
        Speeches speeches = side.getBean(Speeches.class);
        Asked asked = new Asked(story.consultation, null, null);
        ReportEntry report = composer.report(asked, now);
        String bare = bare(composer.whole(report, null, "pdf", speeches.of("sq", "sq")));
        PdfFormat format = new PdfFormat();
        Runnable ours = () -> {
            try {
                format.write(
                        composer.whole(report, null, "pdf", speeches.of("sq", "sq")), OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        for (int i = 0; i < 2; i++) {
            ours.run();
            set(bare);
        }
        Figures.compare("report.pdf", "s", () -> seconds(ours), "bare-library", () -> seconds(() -> set(bare)));
    }

    /** The same text, one paragraph after the other. */
    private static String bare(Document document) {
        StringBuilder page = new StringBuilder("<html><head><style>body{font-family:Arsye}</style></head><body>");
        document.tables()
                .forEach(table -> table.rows().each(row -> {
                    for (int i = 0; i < row.size(); i++) {
                        if (table.columns().get(i).in(Column.Medium.PAGE)) {
                            row.get(i)
                                    .shown()
                                    .forEach(said -> page.append("<p>")
                                            .append(Letters.escaped(said.text()))
                                            .append("</p>"));
                        }
                    }
                }));
        return page.append("</body></html>").toString();
    }

    private static void set(String page) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(
                () -> FormatsBench.class.getResourceAsStream("/fonts/DejaVuSansCondensed.ttf"),
                "Arsye",
                400,
                FontStyle.NORMAL,
                true);
        builder.withHtmlContent(page, null);
        builder.toStream(OutputStream.nullOutputStream());
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double seconds(Runnable running) {
        long begun = System.nanoTime();
        running.run();
        return seconds(begun);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
