package lookalike.service;

import lookalike.features.NetworkChoice;

/**
 * A request to index a catalogue.
 *
 * @param network the user's choice of how to run the network
 * @param readsAgain whether its folder or zip is read again first
 * @param faster whether to use the precision of new catalogues even if there are features in another
 * @param limit stop after this many new or changed pictures; {@link Integer#MAX_VALUE} for all
 */
public record IndexRequest(NetworkChoice network, boolean readsAgain, boolean faster, int limit) {

    public IndexRequest {
        if (limit < 1) {
            throw new IllegalArgumentException("a limit of " + limit);
        }
    }

    /** @return a request to index a catalogue that was just read */
    public static IndexRequest asRead(NetworkChoice network) {
        return new IndexRequest(network, false, false, Integer.MAX_VALUE);
    }

    /** @return a request to read a catalogue again and index the changes */
    public static IndexRequest readAgain(NetworkChoice network) {
        return new IndexRequest(network, true, false, Integer.MAX_VALUE);
    }

    /**
     * @return a request to index a float catalogue in 8 bits, too. The float features stay, and it is searched with
     *     them until all is done.
     */
    public static IndexRequest faster(NetworkChoice network) {
        return new IndexRequest(network, false, true, Integer.MAX_VALUE);
    }

    /** @return the same with another limit */
    public IndexRequest limitedTo(int pictures) {
        return new IndexRequest(network, readsAgain, faster, pictures);
    }
}
