package org.arsye.ledger.verify;

/** What is checked. The names are stable codes. */
public enum Rule {
    FORM("the file is of its kind, byte for byte"),
    SIGNATURE("a key of the ledger that is trusted has signed the checkpoint"),
    QUORUM("as many witnesses have cosigned as the policy asks for"),
    ENTRY("the entry is an entry, and of the position it stands at"),
    INCLUSION("the entry is a leaf of the tree that was signed, at its place"),
    DISCLOSURE("what is disclosed is what was sealed when it was recorded"),
    BUNDLES("every bundle has its entries, no more and no fewer"),
    TILES("every tile has the hashes that follow from the entries"),
    ROOT("the root that follows from all entries is the one that was signed"),
    CONSISTENCY("the newer ledger begins with the older one, unchanged"),
    ROW("every stored event gives the entry that was signed"),
    LEAF("every leaf that is kept beside the events is the one that was signed"),
    ROW_DIGEST("what entries leave out of the stored events is as it was recorded"),
    PAST("every earlier checkpoint that is kept was signed, and is of this tree"),
    REPORT("the report says what follows from the entries, byte for byte"),
    REST("there is nothing beside it that nobody vouches for");

    private final String sentence;

    Rule(String sentence) {
        this.sentence = sentence;
    }

    /** What it means that the check holds. */
    public String sentence() {
        return sentence;
    }
}
