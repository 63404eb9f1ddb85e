package lookalike.catalogue.repository;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lookalike.Fact;
import lookalike.Progress;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.CatalogueSink;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.match.PictureIndex;
import lookalike.catalogue.source.CatalogueFiles;
import lookalike.catalogue.source.PictureName;
import lookalike.catalogue.table.FolderReader;
import lookalike.catalogue.table.PictureTable;
import lookalike.catalogue.table.ProductIds;
import lookalike.catalogue.table.TableChoice;
import lookalike.catalogue.table.TableReader;

/** Reads a catalogue from its files: first the rows that have a picture, then the pictures that have no row. */
public final class CatalogueReader {

    private final CatalogueFiles files;
    private final Path location;
    private final CatalogueSink sink;
    private final Progress progress;

    /**
     * @param location of {@code files}, for messages
     * @param progress told rows and pictures done and all of them; its total is -1 until they are counted
     */
    public CatalogueReader(CatalogueFiles files, Path location, CatalogueSink sink, Progress progress) {
        this.files = files;
        this.location = location;
        this.sink = sink;
        this.progress = progress;
    }

    /**
     * @param csv the table to read instead of the one found
     * @param meanings the user's choice of what columns mean
     * @param isNew whether the choice was made just now, so that its columns must exist
     * @throws java.util.concurrent.CancellationException when stopped by the progress
     */
    public void read(Optional<Path> csv, ColumnMapping meanings, boolean isNew) throws CatalogueException {
        progress.reachedOrCancel(0, -1);
        CatalogueFiles.Listing listing = files.listing();
        if (listing.images().isEmpty()) {
            throw noImages(listing.passedOver());
        }
        for (CatalogueProblem problem : listing.passedOver()) {
            sink.problem(problem);
        }
        progress.reachedOrCancel(0, -1);
        PictureIndex index = new PictureIndex(listing.images());
        TableChoice choice = csv.isPresent()
                ? new TableChoice(Optional.of(PictureTable.chosen(csv.get(), index, meanings)), List.of())
                : TableChoice.of(files, listing, index, meanings);
        for (CatalogueProblem problem : choice.notUsed()) {
            sink.problem(problem);
        }
        if (isNew) {
            meanings.checkAgainst(choice.table().map(found -> found.table().columns()).orElse(List.of()));
        }
        ProductIds ids = new ProductIds();
        if (choice.table().isEmpty()) {
            sink.columns(List.of());
            new FolderReader(index, ids, sink).read(progress);
        } else {
            progress.reachedOrCancel(0, -1);
            new TableReader(choice.table().get(), index, ids, sink).read(progress);
        }
    }

    /** Says why there are none, as far as that is known: the reason that most files share. */
    private CatalogueException noImages(List<CatalogueProblem> passedOver) {
        Map<Fact, List<CatalogueProblem>> byReason =
                passedOver.stream().filter(problem -> problem.kind() != CatalogueProblem.Kind.TABLE_NOT_USED)
                        .collect(Collectors.groupingBy(CatalogueProblem::reason, LinkedHashMap::new,
                                Collectors.toList()));
        return byReason.values().stream().max(Comparator.comparingInt(List::size))
                .<CatalogueException>map(most -> new CatalogueException.NoReadableImages(location,
                        passedOver.size(), most.getFirst().place(), most.getFirst().reason()))
                .orElseGet(() -> new CatalogueException.NoImages(location, PictureName.ENDINGS));
    }
}
