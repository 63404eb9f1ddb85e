package lookalike.features;

import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.catalogue.Catalogue;

/** Brings a catalogue's feature cache up to date: computes what is new or changed, forgets what is gone. */
public final class Indexing {

    /**
     * What was done.
     *
     * @param computed pictures that went through the network
     * @param kept pictures whose features were there already
     * @param twins pictures that are byte for byte another one's copy, computed once
     * @param broken pictures that could not be decoded
     * @param gone pictures whose features were forgotten
     * @param seconds from start to end
     */
    public record Report(int computed, int kept, int twins, int broken, int gone, double seconds) { }

    /**
     * @param cache the catalogue's feature cache, opened for {@code network}'s identity
     * @param network computes the features
     */
    public Indexing(FeatureCache cache, FeatureNetwork network) {
    }

    /**
     * @param catalogue the products whose pictures are wanted
     * @param limit stop after this many pictures have been computed; {@link Integer#MAX_VALUE} for all
     * @param progress told pictures done and all pictures; answering false stops soon, keeping what is done
     * @throws java.util.concurrent.CancellationException when stopped
     */
    public Report run(Catalogue catalogue, int limit, Progress progress) throws LookalikeException {
        throw new UnsupportedOperationException();
    }
}
