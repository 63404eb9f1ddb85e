package lookalike.ui.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lookalike.LookalikeException;
import lookalike.service.OutputService;
import lookalike.storage.AtomicFile;
import lookalike.storage.StorageException;

/**
 * Copies a report to a folder that the user chose.
 *
 * @param outputs refuses what would destroy something
 */
record ReportCopy(OutputService outputs) {

    /** @throws LookalikeException if a file of the report exists there; nothing is copied then */
    void copy(Path from, Path to) throws LookalikeException {
        try (Stream<Path> walk = Files.walk(from)) {
            List<Path> files = walk.filter(Files::isRegularFile).map(from::relativize).toList();
            outputs.folder(to, files.stream().map(Path::toString).toList(), false, List.of());
            for (Path file : files) {
                AtomicFile.write(to.resolve(file), Files.readAllBytes(from.resolve(file)));
            }
        } catch (IOException problem) {
            throw new StorageException.NotReadable(from, problem);
        }
    }
}
