package lookalike.index.forest;

/**
 * How hard to look.
 *
 * @param met how many items the trees lead to before the lists take over, at least 1
 * @param kept search_k: how many of the nearest items are kept while lists are read; more find better and take longer
 * @param ranked how many of these are compared in the full space
 * @param scanned up to how many items a filter may leave for all of them to be compared instead
 */
public record SearchEffort(int met, int kept, int ranked, int scanned) {

    public SearchEffort {
        if (met < 1 || kept < 1 || ranked < 1 || scanned < 0) {
            throw new IllegalArgumentException(met + " met, " + kept + " kept, " + ranked + " ranked, " + scanned);
        }
    }
}
