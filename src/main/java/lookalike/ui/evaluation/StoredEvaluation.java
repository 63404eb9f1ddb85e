package lookalike.ui.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.LookalikeException;
import lookalike.catalogue.CatalogueEntry;
import lookalike.evaluation.EvaluationException;
import lookalike.evaluation.report.ReportJson;
import lookalike.service.CatalogueInfo;
import lookalike.service.CatalogueService;
import lookalike.storage.StorageException;

/**
 * What the page of evaluation begins with.
 *
 * @param columns by which results can be judged, the best first
 * @param last the figures that were measured last; empty if there are none that can be read
 */
record StoredEvaluation(List<String> columns, Optional<Evaluated> last) {

    /** @return the folder of a catalogue's report */
    static Path folder(CatalogueService catalogues, String name) {
        return catalogues.folder(name).resolve("evaluation");
    }

    /** Reads the figures of a catalogue that were measured last, and when; takes a moment. */
    static StoredEvaluation of(CatalogueService catalogues, String name) throws LookalikeException {
        CatalogueInfo info = catalogues.info(name);
        return new StoredEvaluation(LabelColumns.of(info, catalogues.ranking(name)),
                last(folder(catalogues, name), changed(catalogues, info)));
    }

    private static Instant changed(CatalogueService catalogues, CatalogueInfo info) throws LookalikeException {
        Stream<Instant> read = catalogues.list().stream().filter(entry -> entry.name().equals(info.name()))
                .map(CatalogueEntry::read);
        return Stream.concat(read, info.space().indexed().stream()).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private static Optional<Evaluated> last(Path folder, Instant changed) throws StorageException {
        Path file = folder.resolve("report.json");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            Instant measured = Files.getLastModifiedTime(file).toInstant();
            return Optional.of(new Evaluated(ReportJson.read(file), Optional.empty(), folder, measured,
                    measured.isBefore(changed)));
        } catch (IOException problem) {
            throw new StorageException.NotReadable(file, problem);
        } catch (EvaluationException _) {
            // A report of another release, or a damaged one: it can be measured again.
            return Optional.empty();
        }
    }
}
