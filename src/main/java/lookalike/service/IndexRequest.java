package lookalike.service;

import lookalike.features.NetworkChoice;

/**
 * How a catalogue is to be indexed.
 *
 * @param network what is asked for of the network
 * @param readsAgain whether its folder or zip is read again first
 * @param faster whether features go on in the precision of new catalogues although there are others
 * @param limit stop after this many new or changed pictures; {@link Integer#MAX_VALUE} for all
 */
public record IndexRequest(NetworkChoice network, boolean readsAgain, boolean faster, int limit) {

    public IndexRequest {
        if (limit < 1) {
            throw new IllegalArgumentException("a limit of " + limit);
        }
    }

    /** @return to index a catalogue that was just read */
    public static IndexRequest asRead(NetworkChoice network) {
        return new IndexRequest(network, false, false, Integer.MAX_VALUE);
    }

    /** @return to read a catalogue again and index what has changed */
    public static IndexRequest readAgain(NetworkChoice network) {
        return new IndexRequest(network, true, false, Integer.MAX_VALUE);
    }

    /**
     * @return to index a catalogue of float features in 8 bits, too. The others stay, and it is searched by them until
     *     all is done.
     */
    public static IndexRequest faster(NetworkChoice network) {
        return new IndexRequest(network, false, true, Integer.MAX_VALUE);
    }

    /** @return the same, stopped after so many pictures */
    public IndexRequest limitedTo(int pictures) {
        return new IndexRequest(network, readsAgain, faster, pictures);
    }
}
