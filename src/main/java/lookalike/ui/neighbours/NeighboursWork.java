package lookalike.ui.neighbours;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.features.NetworkChoice;
import lookalike.service.CatalogueSearch;
import lookalike.service.Services;
import lookalike.service.export.NeighbourFormat;
import lookalike.service.export.NeighbourSheets;
import lookalike.service.job.JobMonitor;
import lookalike.service.related.RelatedReport;
import lookalike.service.related.RelatedRequest;
import lookalike.storage.AtomicFile;
import lookalike.ui.dialog.ExportFile;

/**
 * What the user wants computed and written.
 *
 * @param catalogue its name
 * @param key header of the column that names products in the file; empty for their ids
 * @param chosen in a dialog that asks before a file is replaced
 */
record NeighboursWork(String catalogue, RelatedRequest request, NeighbourFormat format, Optional<String> key,
        Path chosen) {

    /**
     * What was written.
     *
     * @param computed how many lists were computed now
     * @param kept how many were kept as they were
     */
    record Written(Path file, int computed, int kept) {}

    /** @return the usual ending of files in a format, without its dot */
    static String ending(NeighbourFormat format) {
        return format == NeighbourFormat.JSONL ? "jsonl" : "csv";
    }

    /**
     * Computes and writes, in the background.
     *
     * @throws java.util.concurrent.CancellationException when stopped by the monitor; what is done is kept
     */
    Written run(Services services, JobMonitor monitor) throws LookalikeException {
        // Told before the work that it cannot be written.
        Path file = ExportFile.of(services.outputs(), chosen, ending(format), List.of());
        try (CatalogueSearch search = services.search().open(catalogue, NetworkChoice.FREE, monitor)) {
            RelatedReport report = search.related(request, monitor);
            AtomicFile.write(file, NeighbourSheets.of(report.lists(), search, key).text(format)
                    .getBytes(StandardCharsets.UTF_8));
            return new Written(file, report.computed(), report.kept());
        }
    }
}
