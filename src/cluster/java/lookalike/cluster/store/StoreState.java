package lookalike.cluster.store;

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
 * @param location of the pictures
 * @param content the column of a Parquet table with their bytes; empty for a folder or zip
 * @param id the column that names products there
 * @param parts into which products are divided, by a hash of their id
 * @param products how many
 * @param pictures with a feature, how many
 */
public record StoreState(int format, int version, String identity, String precision, String catalogue, String location,
        String content, String id, int parts, long products, long pictures) {

    /** The version that this release reads and writes. */
    public static final int FORMAT = 1;

    /** @return the same store with pictures that are read from another place */
    public StoreState from(String place, String contentColumn, String idColumn) {
        return new StoreState(format, version, identity, precision, catalogue, place, contentColumn, idColumn, parts,
                products, pictures);
    }

    /** @return the state of the next version of the tables */
    public StoreState next(long allProducts, long allPictures) {
        return new StoreState(format, version + 1, identity, precision, catalogue, location, content, id, parts,
                allProducts,
                allPictures);
    }

    /** @return what is different from what a run wants, for people; empty if it can go on from here */
    public Optional<String> differsFrom(StoreState wanted) {
        if (!identity.equals(wanted.identity)) {
            return Optional.of("features of another network or precision (" + precision + ")");
        }
        return parts == wanted.parts ? Optional.empty() : Optional.of(parts + " parts");
    }
}
