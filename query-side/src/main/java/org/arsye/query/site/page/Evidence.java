package org.arsye.query.site.page;

import java.util.List;

/**
 * What shows that an event is in the ledger.
 *
 * @param index of its leaf
 * @param hashes from the leaf's sibling upwards, base64
 * @param entry its bytes as text
 * @param disclosed what was sealed and may be read; empty if nothing was, or all of it is erased
 * @param sealed how many of its fields are sealed
 */
public record Evidence(long index, List<String> hashes, String entry, List<Examined.Shown> disclosed, int sealed) {}
