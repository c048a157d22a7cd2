package org.arsye.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;
import org.arsye.ledger.tree.Leaves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

    private static final Checkpoint CHECKPOINT =
            new Checkpoint("log.example", 3, Leaves.many(3).root(3));
    private static final List<VerifierKey> WITNESSES = witnesses();
    private static final VerifierKey LOG = Signers.log("log.example", 1).key();

    private static List<VerifierKey> witnesses() {
        List<VerifierKey> witnesses = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            witnesses.add(Signers.witness("w.example/" + i, 10 + i).key());
        }
        return witnesses;
    }

    /** LOG, W0 … W5 stand for keys. */
    private static Policy policy(String text) {
        String file = text.replace('~', '\n').replace("CR", "\r").replace("LOG", LOG.toString());
        for (int i = 0; i < WITNESSES.size(); i++) {
            file = file.replace("W" + i, WITNESSES.get(i).toString());
        }
        return Policy.parse(file.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static boolean met(Policy policy, int... cosigned) {
        Map<String, Long> witnesses = new HashMap<>();
        for (int witness : cosigned) {
            witnesses.put("w" + witness, 1L);
        }
        TrustedCheckpoint trusted = new TrustedCheckpoint(
                CHECKPOINT,
                SignedNote.of(CHECKPOINT.text(), List.of(Signers.log("log.example", 1))),
                List.of(LOG),
                witnesses);
        try {
            policy.checkQuorum(trusted);
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    @Test
    void groups_of_groups_count_as_in_sigsums_own_test() {
        // sigsum-go, pkg/policy, TestTwoOfNWitnessPolicy: two of each, everywhere.
        Policy policy = policy("log LOG\n"
                + "witness w0 W0\nwitness w1 W1\ngroup g0 2 w0 w1\n"
                + "witness w2 W2\nwitness w3 W3\ngroup g1 2 w2 w3\n"
                + "witness w4 W4\nwitness w5 W5\ngroup g2 2 g1 w4 w5\n"
                + "group q 2 g0 g2\nquorum q\n");
        for (int set = 0; set < 64; set++) {
            int cosigned = set;
            int[] witnesses =
                    IntStream.range(0, 6).filter(i -> (cosigned >> i & 1) == 1).toArray();
            boolean first = (set & 3) == 3;
            boolean both = (set >> 2 & 3) == 3;
            int second = (both ? 1 : 0) + (set >> 4 & 1) + (set >> 5 & 1);

            assertThat(met(policy, witnesses)).as("set %d", set).isEqualTo(first && second >= 2);
        }
    }

    @Test
    void any_and_all_are_one_and_everybody() {
        String three = "witness w0 W0\nwitness w1 W1\nwitness w2 W2\n";

        assertThat(met(policy(three + "group g any w0 w1 w2\nquorum g\n"), 1)).isTrue();
        assertThat(met(policy(three + "group g any w0 w1 w2\nquorum g\n"))).isFalse();
        assertThat(met(policy(three + "group g all w0 w1 w2\nquorum g\n"), 0, 1, 2))
                .isTrue();
        assertThat(met(policy(three + "group g all w0 w1 w2\nquorum g\n"), 0, 2))
                .isFalse();
        assertThat(met(policy(three + "quorum w1\n"), 1)).isTrue();
        assertThat(met(policy(three + "quorum w1\n"), 0, 2)).isFalse();
        assertThat(met(policy(three + "quorum none\n"))).isTrue();
    }

    @Test
    void white_space_comments_and_addresses_are_allowed_where_they_mean_nothing() {
        Policy policy = policy("\n\n# comment\n \t# another\nlog\tLOG   https://log.example/ \n"
                + "\t witness  w\u00eb  W0 http://w\nquorum\t w\u00eb\n");

        assertThat(policy.logs()).hasToString("[" + LOG + "]");
        assertThat(policy.witnesses()).containsOnlyKeys("w\u00eb");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | POLICY_QUORUM",
                "log LOG~ | POLICY_QUORUM",
                "quorum none | NO_FINAL_NEWLINE",
                "quorum none~quorum none~ | POLICY_QUORUM",
                "quorum w~ | POLICY_NAME_UNKNOWN",
                "quorum~ | POLICY_LINE",
                "quorum none none~ | POLICY_LINE",
                "quorum noneCR~ | CONTROL_CHARACTER",
                "# \f~quorum none~ | CONTROL_CHARACTER",
                "# \u007f~quorum none~ | CONTROL_CHARACTER",
                "lag LOG~quorum none~ | POLICY_LINE",
                "log~quorum none~ | POLICY_LINE",
                "log LOG https://log.example #comment~quorum none~ | POLICY_LINE",
                "log LOG~log LOG~quorum none~ | POLICY_KEY_TWICE",
                "log W0~quorum none~ | KEY_TYPE",
                "log nothing~quorum none~ | KEY_SHAPE",
                "witness w0 LOG~quorum none~ | KEY_TYPE",
                "witness w0 W0~witness w1 W0~quorum none~ | POLICY_KEY_TWICE",
                "witness w0 W0~witness w0 W1~quorum none~ | POLICY_NAME_TAKEN",
                "witness none W0~quorum none~ | POLICY_NAME_TAKEN",
                "witness w0 W0~group w0 any w0~quorum none~ | POLICY_NAME_TAKEN",
                "witness w0 W0~group none any w0~quorum none~ | POLICY_NAME_TAKEN",
                "witness w0 W0~group g any w0 w1~quorum none~ | POLICY_NAME_UNKNOWN",
                "witness w0 W0~group g any g~quorum none~ | POLICY_NAME_UNKNOWN",
                "witness w0 W0~group g any none~quorum none~ | POLICY_NAME_UNKNOWN",
                "witness w0 W0~group g any w0 w0~quorum none~ | POLICY_MEMBER_TWICE",
                "witness w0 W0~group g any w0~group h any w0~quorum none~ | POLICY_MEMBER_TWICE",
                "witness w0 W0~group g any~quorum none~ | POLICY_LINE",
                "witness w0 W0~group g 0 w0~quorum none~ | POLICY_THRESHOLD",
                "witness w0 W0~group g 2 w0~quorum none~ | POLICY_THRESHOLD",
                "witness w0 W0~group g -1 w0~quorum none~ | NOT_DECIMAL",
                "witness w0 W0~group g 01 w0~quorum none~ | NOT_DECIMAL",
                "witness w0 W0~group g most w0~quorum none~ | NOT_DECIMAL"
            })
    void what_is_no_policy_is_refused(String text, Flaw flaw) {
        assertThat(catchThrowableOfType(Refused.class, () -> policy(text)).flaw())
                .isEqualTo(flaw);
    }

    @Test
    void a_refusal_says_which_line() {
        assertThat(catchThrowableOfType(Refused.class, () -> policy("# a\n\nlog secret\nquorum none\n")))
                .hasMessage("KEY_SHAPE at line 3");
    }

    @Test
    void a_policy_without_end_is_not_read() {
        assertThat(catchThrowableOfType(Refused.class, () -> policy("#".repeat(300_000) + "\nquorum none\n"))
                        .flaw())
                .isEqualTo(Flaw.TOO_LARGE);
    }
}
