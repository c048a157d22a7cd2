package org.arsye.query.operations;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arsye.events.readmodel.ReadModelName;
import org.arsye.query.platform.ReadModelStatus;
import org.arsye.query.platform.ReadModels;
import org.springframework.stereotype.Component;

/** How the views stand, as figures: position, how many events behind, stopped or not, and how full a filling is. */
@Component
class ViewsMetrics implements MeterBinder {

    /** One look for all the figures of one reading. */
    private static final Duration SAME_LOOK = Duration.ofSeconds(1);

    private final LoadingCache<String, Map<String, ReadModelStatus>> looks;

    ViewsMetrics(ReadModels models) {
        looks = Caffeine.newBuilder()
                .expireAfterWrite(SAME_LOOK)
                .build(same -> models.all().stream().collect(Collectors.toMap(ReadModelStatus::view, view -> view)));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Stream.of(ReadModelName.values()).map(ReadModelName::view).forEach(view -> {
            gauge(registry, view, "arsye.view.position", "last position taken in", ReadModelStatus::position);
            gauge(registry, view, "arsye.view.behind", "events still to take in", ReadModelStatus::behind);
            gauge(registry, view, "arsye.view.stopped", "1 while it stands still", ViewsMetrics::stopped);
            gauge(registry, view, "arsye.view.filled", "part of the record a filling has", ViewsMetrics::filled);
        });
    }

    private void gauge(
            MeterRegistry registry, String view, String name, String what, ToDoubleFunction<ReadModelStatus> figure) {
        Gauge.builder(name, () -> figure(view, figure))
                .tag("view", view)
                .description(what)
                .register(registry);
    }

    private double figure(String view, ToDoubleFunction<ReadModelStatus> figure) {
        ReadModelStatus status = looks.get("").get(view);
        return status == null ? Double.NaN : figure.applyAsDouble(status);
    }

    private static double stopped(ReadModelStatus status) {
        return status.state() == ReadModelStatus.State.STOPPED ? 1 : 0;
    }

    /** 1 where nothing is being filled. */
    private static double filled(ReadModelStatus status) {
        return status.filling() == null ? 1 : (status.filling().position() + 1.0) / Math.max(1, status.head() + 1);
    }
}
