package lookalike.service.part;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lookalike.LookalikeException;
import lookalike.catalogue.source.SourceState;
import lookalike.catalogue.store.Catalogue;
import lookalike.catalogue.store.CatalogueWriter;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureWriter;
import lookalike.index.catalogue.CatalogueForest;
import lookalike.index.catalogue.CatalogueForestBuilder;
import lookalike.ranking.index.RankingForestBuilder;
import lookalike.ranking.index.RankingIndex;
import lookalike.ranking.store.RankingStore;
import lookalike.ranking.store.RankingWriter;
import lookalike.ranking.store.StoredRanking;
import lookalike.ranking.training.SharedRanking;
import lookalike.search.confidence.MatchModelFile;
import lookalike.search.snapshot.SnapshotWriter;
import lookalike.service.job.JobMonitor;

/**
 * Makes one catalogue folder of the parts of a manifest.
 *
 * @param file the manifest's
 * @param manifest what it says
 * @param name of the catalogue, for progress
 */
record PartMerge(Path file, PartManifest manifest, String name, JobMonitor monitor) {

    private static final int MEGABYTE = 1 << 20;

    /**
     * @param folder empty
     * @throws PartException if a file of a part is not the one that the manifest lists, or the parts do not fit
     * @throws java.util.concurrent.CancellationException when stopped by the monitor; the folder is of no use then
     */
    void into(Path folder) throws LookalikeException {
        // Before reading, so that a change meanwhile is noticed the next time.
        Optional<String> state = SourceState.of(file, Optional.empty());
        verify();
        List<OpenPart> parts = new ArrayList<>();
        try {
            for (PartManifest.Part part : manifest.parts()) {
                parts.add(OpenPart.of(folderOf(part), part, manifest.identity()));
            }
            merge(new MergedProducts(parts), folder, state);
        } finally {
            parts.forEach(OpenPart::close);
        }
    }

    private Path folderOf(PartManifest.Part part) {
        return file.resolveSibling(part.path());
    }

    /** Compares every file with its checksum, and all match models with one another. */
    private void verify() throws LookalikeException {
        monitor.stage(JobMonitor.Stage.CHECKING, name);
        long total = manifest.parts().stream().mapToLong(PartManifest.Part::bytes).sum();
        long[] done = {0};
        for (PartManifest.Part part : manifest.parts()) {
            new PartFiles(folderOf(part)).verify(file, part, bytes -> {
                done[0] += bytes;
                monitor.reachedOrCancel(done[0] / MEGABYTE, total / MEGABYTE);
            });
        }
        Set<String> models = manifest.parts().stream().flatMap(part -> matchModel(part).stream())
                .map(PartManifest.PartFile::sha256).collect(Collectors.toSet());
        if (models.size() > 1) {
            throw new PartException.OtherModels(file);
        }
    }

    private static Optional<PartManifest.PartFile> matchModel(PartManifest.Part part) {
        return part.files().stream().filter(each -> each.name().startsWith("match-")).findFirst();
    }

    private void merge(MergedProducts products, Path folder, Optional<String> state) throws LookalikeException {
        monitor.stage(JobMonitor.Stage.READING, name);
        PartMeta meta = manifest.meta();
        try (CatalogueWriter writer = CatalogueWriter.open(folder)) {
            writer.columns(meta.columns());
            meta.table().ifPresent(writer::table);
            writer.picturesAt(meta.pictures());
            products.write(writer, monitor);
            writer.finish(file.resolveSibling("").normalize(), Optional.empty(), meta.mapping(),
                    Instant.now().truncatedTo(ChronoUnit.MILLIS), state);
        }
        monitor.stage(JobMonitor.Stage.UNITING, name);
        try (Catalogue catalogue = Catalogue.open(name, folder).orElseThrow();
                FeatureWriter writer = FeatureCache.openToWrite(folder, manifest.identity())) {
            new MergedFeatures(writer).write(products, monitor);
            learn(products.parts(), catalogue, writer);
            monitor.stage(JobMonitor.Stage.GROWING, name);
            adopt(products.parts(), catalogue, writer);
            new SnapshotWriter(catalogue, folder, manifest.identity()).bringUpToDate();
        }
    }

    private void learn(List<OpenPart> parts, Catalogue catalogue, FeatureWriter writer) throws LookalikeException {
        List<RankingWriter.Part> rankings = new ArrayList<>();
        try {
            for (OpenPart part : parts) {
                RankingStore.open(part.features().featureRows(), monitor::notice)
                        .ifPresent(found -> rankings.add(new RankingWriter.Part(part.features().featureRows(), found)));
            }
            if (!rankings.isEmpty()) {
                new SharedRanking(writer, catalogue).unite(rankings, monitor);
            }
        } finally {
            rankings.stream().map(RankingWriter.Part::ranking).forEach(StoredRanking::close);
        }
        for (PartManifest.Part part : manifest.parts()) {
            Optional<Path> model = matchModel(part).map(each -> folderOf(part).resolve(each.name()));
            if (model.isPresent()) {
                if (!MatchModelFile.copy(model.get(), writer.folder(), manifest.identity())) {
                    throw new PartException.Unfit(model.get());
                }
                break;
            }
        }
    }

    /** Without forests of the parts, as of small ones, none is grown: comparing all is fast, or indexing grows it. */
    private void adopt(List<OpenPart> parts, Catalogue catalogue, FeatureWriter writer) throws LookalikeException {
        List<Path> forests = new ArrayList<>();
        List<Path> ranked = new ArrayList<>();
        for (OpenPart part : parts) {
            forests.addAll(new CatalogueForest(part.features().featureRows()).files());
            ranked.addAll(RankingIndex.forests(part.features().featureRows()));
        }
        if (!forests.isEmpty()) {
            new CatalogueForestBuilder(writer).adopt(forests, monitor);
        }
        if (!ranked.isEmpty()) {
            new RankingForestBuilder(writer, catalogue).adopt(ranked, monitor);
        }
    }
}
