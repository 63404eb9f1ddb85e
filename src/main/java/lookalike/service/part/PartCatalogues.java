package lookalike.service.part;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CataloguePreview;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.ProductCounts;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.repository.StagedCatalogue;
import lookalike.catalogue.source.SourceState;
import lookalike.catalogue.store.Catalogue;
import lookalike.service.job.JobMonitor;

/**
 * The catalogues of a data folder that are put together from parts.
 *
 * @param repository all catalogues of the data folder
 */
public record PartCatalogues(CatalogueRepository repository) {

    /**
     * Puts the parts of a manifest together, whole or not at all. What is searched is copied into the data folder; the
     * parts may be taken away afterwards.
     *
     * @param manifest see {@link PartManifest#find}
     * @param name of the catalogue; by default the one in the manifest. An existing one is replaced
     * @param isMoved whether one from another place is replaced even if that place exists
     * @return the catalogue; the caller closes it
     * @throws PartException if the manifest says something that cannot be, or a part is not what it says
     * @throws java.util.concurrent.CancellationException when stopped by the monitor; nothing has changed
     */
    public Catalogue add(Path manifest, Optional<String> name, boolean isMoved, JobMonitor monitor)
            throws LookalikeException {
        PartManifest said = PartManifest.read(manifest);
        Path place = manifest.resolveSibling("").normalize();
        String chosen;
        try (StagedCatalogue staged = repository.stage(name.orElse(said.catalogue()), place, isMoved)) {
            chosen = staged.name();
            new PartMerge(manifest, said, chosen, monitor).into(staged.folder());
            staged.publish();
        }
        return repository.open(chosen);
    }

    /** @return what a manifest would give as a catalogue; opens no part, so that there are no examples */
    public CataloguePreview preview(Path manifest) throws LookalikeException {
        PartManifest said = PartManifest.read(manifest);
        return new CataloguePreview(
                said.meta().columns().stream().map(column -> new CataloguePreview.Column(column.header(),
                        column.role().map(ColumnRole::word).orElse(""))).toList(),
                List.of(), new ProductCounts((int) said.products(), (int) said.pictures(), 0, 0), Map.of(),
                said.meta().table());
    }

    /** @return whether a catalogue was put together from parts */
    public static boolean isOne(Catalogue catalogue) {
        return catalogue.pictures().isPresent();
    }

    /**
     * Puts a catalogue together again if its manifest is there and has changed.
     *
     * @param kept a catalogue of parts, which is closed unless it is given back
     * @return the catalogue; the caller closes it
     */
    public Catalogue readAgain(Catalogue kept, JobMonitor monitor) throws LookalikeException {
        Path manifest = kept.location().resolve(PartManifest.FILE);
        if (!Files.exists(manifest) || kept.source().equals(SourceState.of(manifest, Optional.empty()))) {
            return kept;
        }
        kept.close();
        return add(manifest, Optional.of(kept.name()), false, monitor);
    }

    /** @throws CatalogueException.PicturesElsewhere if this machine does not reach the pictures of a catalogue */
    public static void checkPictures(Catalogue catalogue) throws CatalogueException {
        if (isOne(catalogue) && catalogue.pictures().get().path().filter(Files::exists).isEmpty()) {
            throw new CatalogueException.PicturesElsewhere(catalogue.name(), catalogue.pictures().get().text());
        }
    }
}
