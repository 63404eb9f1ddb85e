package lookalike.evaluation.photo;

/**
 * What queries of one kind cost, in milliseconds, as medians.
 *
 * @param ranking that answered
 * @param index {@code exact} or {@code forest}
 * @param decode from file to pixels
 * @param extract from pixels to what is compared: the network, and for all but raw rankings descriptor and space
 * @param search from there to products
 * @param more median of the same photo's whole time less that of raw exact search
 * @param agreement the share of places among the first five that have the same product as exact search of the same
 *     ranking; 1 for exact search
 */
public record QueryCostLine(String ranking, String index, double decode, double extract, double search, double more,
        double agreement) {

    /** @return all of it */
    public double whole() {
        return decode + extract + search;
    }
}
