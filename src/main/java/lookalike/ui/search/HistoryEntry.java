package lookalike.ui.search;

import lookalike.search.SearchQuery;

/**
 * A step in the history of a query.
 *
 * @param kind of change
 * @param label of the change, in words
 * @param sought the query after it
 */
public record HistoryEntry(Kind kind, String label, SearchQuery sought) {

    /** Kinds of changes of a query. */
    public enum Kind { PHOTO, PRODUCT, VIEW, MORE, LESS, FORGET }
}
