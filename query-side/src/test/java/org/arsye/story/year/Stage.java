package org.arsye.story.year;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.arsye.story.Answer;
import org.arsye.story.Arsye;
import org.arsye.story.Visitor;

/**
 * Where steps are played: at the command side's door, each at its moment. What belongs to one chain happens in its order, and chains
 * side by side.
 */
public final class Stage {

    static final String PASSWORD = Arsye.PASSWORD;

    private static final int AT_ONCE = 16;
    private static final Pattern NAME = Pattern.compile("\\{([a-z0-9.]+)}");

    private final Visitor anybody;
    private final SimulatedTime time;
    private final Map<String, Visitor> people = new ConcurrentHashMap<>();
    private final Map<String, String> ids = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong(-1);
    private final Semaphore room = new Semaphore(AT_ONCE);

    public Stage(Arsye arsye, SimulatedTime time) {
        anybody = Visitor.at(arsye.commandAddress());
        this.time = time;
    }

    /** Plays them, which come in the order of their moments. */
    public void play(List<Step> steps) throws Exception {
        var moments = steps.stream().collect(Collectors.groupingBy(Step::at, TreeMap::new, Collectors.toList()));
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            for (var moment : moments.entrySet()) {
                time.set(moment.getKey());
                var chains = moment.getValue().stream().collect(Collectors.groupingBy(Step::chain));
                var playing = chains.values().stream()
                        .map(chain -> threads.submit(() -> inOrder(chain)))
                        .toList();
                for (var one : playing) {
                    one.get();
                }
            }
        }
    }

    private Void inOrder(List<Step> chain) throws Exception {
        for (var step : chain) {
            room.acquire();
            try {
                take(step);
            } finally {
                room.release();
            }
        }
        return null;
    }

    private void take(Step step) throws IOException, InterruptedException {
        var answer = person(step.who())
                .write(step.method(), resolved(step.path()), named(step.body()))
                .expect(step.status());
        if (step.yields() != null) {
            last.accumulateAndGet(answer.position(), Math::max);
        }
        if (step.makes() != null) {
            keep(step.makes(), answer);
        }
    }

    private void keep(String name, Answer answer) {
        var made = answer.json();
        ids.put(name, answer.id());
        if (made.has("withdrawalSecret")) {
            ids.put(name + ".secret", made.required("withdrawalSecret").asString());
        }
    }

    /** Whoever has not signed in yet does so. */
    private Visitor person(String who) throws IOException, InterruptedException {
        if (who.equals(Step.ANYBODY)) {
            return anybody;
        }
        var known = people.get(who);
        if (known == null) {
            known = anybody.as(who.equals(Step.ADMINISTRATOR) ? Arsye.ADMINISTRATOR : who, PASSWORD);
            people.put(who, known);
        }
        return known;
    }

    /** The id of what a step made. */
    public String id(String name) {
        return java.util.Objects.requireNonNull(ids.get(name), name);
    }

    /** The position of the last event that an answer told of. */
    public long position() {
        return last.get();
    }

    private String resolved(String text) {
        return NAME.matcher(text).replaceAll(found -> id(found.group(1)));
    }

    private Object named(Object value) {
        return switch (value) {
            case String text -> text.startsWith("{") ? resolved(text) : text;
            case Map<?, ?> map ->
                map.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> named(entry.getValue())));
            case List<?> list -> list.stream().map(this::named).toList();
            default -> value;
        };
    }
}
