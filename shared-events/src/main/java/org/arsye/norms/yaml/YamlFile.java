package org.arsye.norms.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.arsye.norms.Flaw;
import org.arsye.norms.NormsRefused;
import org.arsye.norms.Wrong;

/**
 * One file of norms.
 *
 * @param name without its folder
 */
public record YamlFile(String name, byte[] content) {

    /** Of the bytes as they lie in the folder, so that {@code sha256sum} says the same. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What stands in it; refused with one flaw if it is not the YAML that is taken here. */
    public YamlValue value() {
        if (content.length > YamlTree.LONGEST) {
            throw refused(new Flaw(name, 1, "", Wrong.FILE_TOO_LONG, YamlTree.LONGEST / 1024));
        }
        try {
            return YamlTree.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException e) {
            throw refused(new Flaw(name, 1, "", Wrong.NOT_UTF_8));
        } catch (YamlTree.NotTaken e) {
            throw refused(new Flaw(name, e.line(), "", e.why()));
        }
    }

    /** Reads the whole file; all that is wrong in it is added to the flaws. */
    public <T> Optional<T> read(Function<Fields, T> reader, List<Flaw> flaws) {
        List<Flaw> own = new ArrayList<>();
        T result = null;
        try {
            result = Fields.of(name, keys(value()), own).whole(reader);
        } catch (NormsRefused e) {
            own.addAll(e.flaws());
        }
        flaws.addAll(own);
        return own.isEmpty() ? Optional.ofNullable(result) : Optional.empty();
    }

    /** Of what has no keys at all nothing else is said. */
    private YamlValue.Mapping keys(YamlValue value) {
        if (value instanceof YamlValue.Mapping mapping) {
            return mapping;
        }
        throw refused(new Flaw(name, value.line(), "", Wrong.FILE_NOT_KEYS));
    }

    private static NormsRefused refused(Flaw flaw) {
        return new NormsRefused(Collections.singletonList(flaw));
    }
}
