package lookalike.search.listing;

/** The orders of a catalogue's products. Unknown values come last; equal ones are in the catalogue's order. */
public enum ListingOrder {
    /** As in the catalogue's table. */
    CATALOGUE,
    /** The last of the table first, which in most shops is the newest. */
    LATEST,
    /** By the alphabet, upper and lower case and accents alike. */
    NAME,
    /** The cheapest first. */
    CHEAPEST,
    /** The most expensive first. */
    DEAREST,
    /** The best rated first. */
    RATING
}
