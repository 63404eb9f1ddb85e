package lookalike.ui.search;

import lookalike.search.SearchQuery;

/**
 * A step in the history of a query.
 *
 * @param kind of change
 * @param label of the change, in words
 * @param sought the query after it
 * @param corrections what the user says of its photos
 */
public record HistoryEntry(Kind kind, String label, SearchQuery sought, Corrections corrections) {

    /** A step to a query of which nothing has been said. */
    public HistoryEntry(Kind kind, String label, SearchQuery sought) {
        this(kind, label, sought, Corrections.NONE);
    }

    /** Kinds of changes of a query. */
    public enum Kind { PHOTO, PRODUCT, VIEW, CORRECTION, MORE, LESS, FORGET }
}
