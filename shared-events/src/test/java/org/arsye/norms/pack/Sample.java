package org.arsye.norms.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.arsye.norms.yaml.YamlFile;

/** A sound pack of a regulation that does not exist, and what becomes of it. */
final class Sample {

    static final String SOUND = read();

    private Sample() {}

    /** The sound one with one place changed; the place must be there. */
    static String with(String place, String instead) {
        int at = SOUND.indexOf(place);
        if (at < 0) {
            throw new IllegalArgumentException(place + " is not in the sample");
        }
        return SOUND.substring(0, at) + instead + SOUND.substring(at + place.length());
    }

    static YamlFile file(String name, String text) {
        return new YamlFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static NormPacks packs(String... texts) {
        return NormPacks.of(java.util.stream.IntStream.range(0, texts.length)
                .mapToObj(i -> file(texts.length == 1 ? "bad.yaml" : "pack-" + (i + 1) + ".yaml", texts[i]))
                .toList());
    }

    static NormPack sound() {
        return packs(SOUND).versions("ZZ-TEST-1").iterator().next();
    }

    static List<String> schemaSays(String text) {
        return PackSchema.objections(file("sample.yaml", text));
    }

    private static String read() {
        try (InputStream in = Sample.class.getResourceAsStream("sound.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
