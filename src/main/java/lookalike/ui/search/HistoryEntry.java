package lookalike.ui.search;

import lookalike.search.SearchQuery;

/**
 * A step of the way that a query took.
 *
 * @param kind what was done
 * @param label that in words
 * @param sought what was looked for from then on
 */
public record HistoryEntry(Kind kind, String label, SearchQuery sought) {

    /** What can be done to a query. */
    public enum Kind { PHOTO, PRODUCT, VIEW, MORE, LESS, FORGET }
}
