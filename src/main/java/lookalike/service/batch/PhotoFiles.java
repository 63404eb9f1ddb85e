package lookalike.service.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lookalike.FileName;
import lookalike.image.format.PictureFormat;
import lookalike.storage.StorageException;

/** The photos that the user names: files, and folders of files. */
public final class PhotoFiles {

    private PhotoFiles() {}

    /**
     * @param named files and folders
     * @return the files, and in the place of each folder those in it whose ending is a picture's, by name; a folder
     *     without any stays as it is
     * @throws StorageException if a folder cannot be read
     */
    public static List<Path> of(List<Path> named) throws StorageException {
        List<Path> files = new ArrayList<>();
        for (Path place : named) {
            List<Path> found = Files.isDirectory(place) ? in(place) : List.of();
            files.addAll(found.isEmpty() ? List.of(place) : found);
        }
        return files;
    }

    private static List<Path> in(Path folder) throws StorageException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .filter(file -> PictureFormat.ofName(FileName.of(file)).isPresent()).sorted().toList();
        } catch (IOException problem) {
            throw new StorageException.NotReadable(folder, problem);
        }
    }
}
