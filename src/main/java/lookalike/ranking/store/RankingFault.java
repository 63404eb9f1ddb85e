package lookalike.ranking.store;

import lookalike.Fact;

/** What is wrong inside a file of a ranking space. */
public enum RankingFault implements Fact {
    /** The checksums' own checksum is wrong. */
    CHECKSUMS,
    /** A block's checksum is wrong. */
    CONTENT,
    /** The description cannot be read. */
    DESCRIPTION,
    /** Parts do not fit the description. */
    PARTS
}
