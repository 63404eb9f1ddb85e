package lookalike.catalogue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.Progress;

/** Reads a catalogue from its files: first the rows that have a picture, then the pictures that have no row. */
final class CatalogueReader {

    /** Rows or pictures between two reports. */
    static final int REPORT_EVERY = 500;

    private final CatalogueFiles files;
    private final Path location;
    private final Findings findings;
    private final Progress progress;

    /**
     * @param location where {@code files} lie, for messages
     * @param progress told rows and pictures done and all of them; its total is -1 until they are counted
     */
    CatalogueReader(CatalogueFiles files, Path location, Findings findings, Progress progress) {
        this.files = files;
        this.location = location;
        this.findings = findings;
        this.progress = progress;
    }

    /**
     * @param csv the table to read instead of the one found
     * @param meanings what somebody says that its columns mean
     * @throws java.util.concurrent.CancellationException when nobody wants the result any more
     */
    void read(Optional<Path> csv, Meanings meanings) throws CatalogueException {
        progress.reachedOrCancel(0, -1);
        CatalogueFiles.Listing listing = files.listing();
        if (listing.images().isEmpty()) {
            throw new CatalogueException.NoImages(location);
        }
        for (Problem problem : listing.passedOver()) {
            findings.problem(problem);
        }
        progress.reachedOrCancel(0, -1);
        PictureIndex index = new PictureIndex(listing.images());
        Optional<DescribedPictures> described = csv.isPresent()
                ? Optional.of(DescribedPictures.chosen(csv.get(), index, meanings))
                : DescribedPictures.find(files, listing, index, meanings);
        Ids ids = new Ids();
        if (described.isEmpty()) {
            findings.columns(List.of());
            readPictures(index, ids);
        } else {
            progress.reachedOrCancel(0, -1);
            new TableReader(described.get(), index, ids, findings).read(progress);
        }
    }

    private void readPictures(PictureIndex index, Ids ids) throws CatalogueException {
        int done = 0;
        for (String image : index.images()) {
            findings.product(bare(ids.of(image), image));
            if (++done % REPORT_EVERY == 0) {
                progress.reachedOrCancel(done, index.images().size());
            }
        }
        progress.reachedOrCancel(done, done);
    }

    /** @return a product of which nothing is known but its picture */
    static Product bare(String id, String image) {
        return new Product(id, image, id, "", "", Offer.NONE, Reception.NONE, Map.of());
    }
}
