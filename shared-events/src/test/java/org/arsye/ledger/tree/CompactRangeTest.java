package org.arsye.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompactRangeTest {

    private static final int LARGEST = 70;
    private static final Leaves LEAVES = Leaves.many(LARGEST);

    private static CompactRange range(int begin, int end) {
        CompactRange range = CompactRange.startingAt(begin);
        for (int i = begin; i < end; i++) {
            range.append(LEAVES.get(i));
        }
        return range;
    }

    @Test
    void a_range_keeps_the_perfect_subtrees_it_consists_of_and_nothing_else() {
        for (int begin = 0; begin < LARGEST; begin++) {
            for (int end = begin; end <= LARGEST; end++) {
                assertThat(range(begin, end).hashes())
                        .isEqualTo(LEAVES.read(new Span(begin, end).nodes()))
                        .hasSizeLessThanOrEqualTo(12);
            }
        }
    }

    @Test
    void ranges_that_meet_are_joined_to_the_range_of_all_their_leaves() {
        for (int begin = 0; begin < LARGEST; begin += 3) {
            for (int middle = begin; middle < LARGEST; middle++) {
                for (int end = middle; end <= LARGEST; end += 5) {
                    CompactRange joined = range(begin, middle);
                    joined.append(range(middle, end));

                    assertThat(joined.begin()).isEqualTo(begin);
                    assertThat(joined.end()).isEqualTo(end);
                    assertThat(joined.hashes()).isEqualTo(range(begin, end).hashes());
                }
            }
        }
    }

    @Test
    void a_range_goes_on_from_the_hashes_it_was_left_with() {
        for (int size = 0; size < LARGEST; size++) {
            CompactRange again = CompactRange.of(0, size, range(0, size).hashes());
            again.append(LEAVES.get(size));

            assertThat(again.root()).isEqualTo(LEAVES.root(size + 1));
        }
    }

    @Test
    void what_does_not_fit_is_not_taken() {
        assertThatIllegalArgumentException().isThrownBy(() -> range(0, 3).append(range(4, 5)));
        assertThatIllegalArgumentException().isThrownBy(() -> CompactRange.of(0, 3, List.of(LEAVES.get(0))));
        assertThatIllegalArgumentException().isThrownBy(() -> CompactRange.startingAt(-1));
        assertThatIllegalStateException().isThrownBy(() -> range(1, 3).root());
    }
}
