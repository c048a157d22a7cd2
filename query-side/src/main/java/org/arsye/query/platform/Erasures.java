package org.arsye.query.platform;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * How often content keys have been destroyed while this process ran. Whatever holds on to something that was opened holds on to
 * this number with it, and lets go when the number is another. Whoever hears of a destroyed key tells it here and nowhere else;
 * for what nobody hears of, nothing opened is kept longer than a few seconds.
 */
@Component
public class Erasures {

    private final ContentKeys keys;
    private final AtomicLong number = new AtomicLong();

    Erasures(ContentKeys keys) {
        this.keys = keys;
    }

    public long number() {
        return number.get();
    }

    /** Keys have been destroyed: from here on nothing is answered that they opened. */
    public void happened() {
        keys.forget();
        number.incrementAndGet();
        // A question that was under way may have put back what it had fetched before.
        keys.forget();
    }
}
