package lookalike.service;

/**
 * What indexing did.
 *
 * @param computed pictures that went through the network
 * @param kept pictures whose features were there already
 * @param twins pictures that look exactly like another one, whose feature they share
 * @param broken pictures that could not be decoded
 * @param gone pictures that were forgotten because the catalogue has them no more
 * @param seconds that looking at pictures took
 * @param forestBuilt whether the forest was built anew
 * @param engine what ran the network, for people
 * @param keptFloat whether it is indexed in float because it was before, and nobody asked for a precision
 */
public record IndexReport(int computed, int kept, int twins, int broken, int gone, double seconds, boolean forestBuilt,
                          String engine, boolean keptFloat) {

    /** @return whether a search would find anything else than before */
    public boolean isChange() {
        return computed > 0 || gone > 0 || forestBuilt;
    }
}
