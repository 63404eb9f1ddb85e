package lookalike.cluster.store;

import java.util.Objects;
import java.util.Optional;

/**
 * What a store holds, as {@code store.json} in it. It is replaced whole, and the tables of the version before stay for
 * those who are reading them.
 *
 * @param format version of this file, now {@value #FORMAT}
 * @param version of the tables {@code features-VERSION} and {@code problems-VERSION}
 * @param identity the line of the features' identity
 * @param precision of the network
 * @param catalogue its name
 * @param source of the pictures, in the last run
 * @param parts into which products are divided, by a hash of their id
 * @param products how many
 * @param pictures with a feature, how many
 * @param listing what tells the listing that the tables were made of from one in which anything is different
 */
public record StoreState(int format, int version, String identity, String precision, String catalogue,
        PictureSource source, int parts, long products, long pictures, String listing) {

    /** The version that this release reads and writes. */
    public static final int FORMAT = 1;

    public StoreState {
        // The first stores did not have it.
        listing = Objects.requireNonNullElse(listing, "");
    }

    /** @return the same store with pictures that are read from another place */
    public StoreState from(PictureSource other) {
        return new StoreState(format, version, identity, precision, catalogue, other, parts, products, pictures,
                listing);
    }

    /** @return the state of the next version of the tables */
    public StoreState next(long allProducts, long allPictures, String newListing) {
        return new StoreState(format, version + 1, identity, precision, catalogue, source, parts, allProducts,
                allPictures, newListing);
    }

    /** @return what tells these features from those that the store had or has at another time, as a text */
    public String features() {
        return "features " + version + " " + identity + " " + parts + " parts, listing " + listing;
    }

    /**
     * @param wanted the identity of the features that a run computes
     * @param wantedParts into which a run divides products; empty if it does not matter
     * @return what is different here, for people; empty if the run can go on from here
     */
    public Optional<String> differsFrom(String wanted, Optional<Integer> wantedParts) {
        if (!identity.equals(wanted)) {
            return Optional.of("features of another network or precision (" + precision + ")");
        }
        return wantedParts.filter(number -> number != parts).map(_ -> parts + " parts");
    }
}
