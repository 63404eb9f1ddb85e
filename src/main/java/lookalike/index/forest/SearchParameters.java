package lookalike.index.forest;

/**
 * The effort of a search.
 *
 * @param met how many items the trees lead to before the lists take over, at least 1
 * @param kept search_k: how many of the nearest items are kept while lists are read; more find better and take
 *     longer. As many as there are items means exact search
 * @param ranked how many of these are compared in the full space
 */
public record SearchParameters(int met, int kept, int ranked) {

    /** This many items of a few leaves are enough to begin with. */
    private static final int USUAL_MET = 120;
    /** Of ResNet-50's features the ten nearest are among the first hundred of a projection to 128 dimensions. */
    private static final int MOST_RANKED = 128;

    public SearchParameters {
        if (met < 1 || kept < 1 || ranked < 1) {
            throw new IllegalArgumentException(met + " met, " + kept + " kept, " + ranked + " ranked");
        }
    }

    /**
     * @param searchK search_k, at least 1
     * @param k how many results are wanted, at least 1
     * @return the effort, with matching values for the other parameters
     */
    public static SearchParameters of(int searchK, int k) {
        int kept = Math.max(searchK, k);
        return new SearchParameters(USUAL_MET, kept, Math.max(k, Math.min(kept, MOST_RANKED)));
    }
}
