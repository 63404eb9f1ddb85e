package lookalike.index.catalogue;

/** Which search is to answer a catalogue's queries. */
public enum IndexChoice {
    /** Compares every item: finds all, and takes time in proportion to the catalogue. */
    EXACT,
    /**
     * Asks the forest, if there is one: finds nearly all, and takes about the same time however many items there are.
     */
    FOREST,
    /** What was decided when the forest was grown. */
    AS_STORED
}
