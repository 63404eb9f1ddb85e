package lookalike.index.catalogue;

/** Which search should answer a catalogue's queries. */
public enum IndexChoice {
    /** Compares every item: finds all, in time proportional to the number of items. */
    EXACT,
    /** Uses the forest, if there is one: finds nearly all, in about the same time for any number of items. */
    FOREST,
    /** Uses what was decided when the forest was grown. */
    AS_STORED
}
