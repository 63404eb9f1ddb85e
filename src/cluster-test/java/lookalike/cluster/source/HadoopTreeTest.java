package lookalike.cluster.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.FileSkipReason;
import lookalike.catalogue.source.CatalogueFiles;
import lookalike.catalogue.source.FileTree;
import lookalike.catalogue.source.TreeFiles;
import lookalike.storage.IoReason;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.security.AccessControlException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A folder of a Hadoop file system")
class HadoopTreeTest {

    private static final FileTree.UnreadableFolders NONE = (path, problem) -> fail(path, problem);

    @TempDir
    private Path folder;

    @BeforeEach
    void make() throws IOException {
        for (String file : List.of("open/1.jpg", "locked/2.jpg", "locked/inner/3.jpg", "last/deep/4.jpg")) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), "picture");
        }
    }

    /** Folders named "locked" may not be read, as on a shared file system with owners. */
    public static final class FileSystemWithOwners extends RawLocalFileSystem {
        @Override
        public FileStatus[] listStatus(org.apache.hadoop.fs.Path place) throws IOException {
            if (place.getName().equals("locked")) {
                throw new AccessControlException("Permission denied: user=lookalike, access=READ_EXECUTE");
            }
            return super.listStatus(place);
        }
    }

    private static Configuration withOwners() {
        Configuration configuration = new Configuration();
        configuration.setClass("fs.file.impl", FileSystemWithOwners.class, RawLocalFileSystem.class);
        configuration.setBoolean("fs.file.impl.disable.cache", true);
        return configuration;
    }

    @Test
    @DisplayName("has all files below it")
    void listsFiles() throws Exception {
        try (HadoopTree tree = new HadoopTree(folder.toString(), new Configuration())) {
            assertEquals(List.of("last/deep/4.jpg", "locked/2.jpg", "locked/inner/3.jpg", "open/1.jpg"),
                    paths(tree.files(NONE)));
        }
    }

    @Test
    @DisplayName("goes on without a folder that may not be read, and tells it")
    void leavesOutLockedFolder() throws Exception {
        try (HadoopTree tree = new HadoopTree(folder.toString(), withOwners())) {
            NavigableMap<String, IOException> unreadable = new TreeMap<>();
            assertEquals(List.of("last/deep/4.jpg", "open/1.jpg"), paths(tree.files(unreadable::put)));
            assertEquals(List.of("locked"), List.copyOf(unreadable.keySet()));
        }
    }

    @Test
    @DisplayName("tells it as a catalogue's problem, with the reason")
    void tellsLockedFolder() throws Exception {
        try (TreeFiles files = new TreeFiles(new HadoopTree(folder.toString(), withOwners()))) {
            CatalogueFiles.Listing listing = files.listing();
            assertEquals(List.of("last/deep/4.jpg", "open/1.jpg"), listing.images());
            assertEquals(List.of(new CatalogueProblem(CatalogueProblem.Kind.FOLDER_LEFT_OUT, "locked",
                    new FileSkipReason.NotReadable(IoReason.Known.ACCESS_DENIED))), listing.passedOver());
        }
    }

    @Test
    @DisplayName("ends with a reason where the folder itself may not be read")
    void refusesLockedRoot() throws Exception {
        try (HadoopTree tree = new HadoopTree(folder.resolve("locked").toString(), withOwners())) {
            IOException problem = assertThrows(IOException.class, () -> tree.files(NONE));
            assertTrue(Optional.ofNullable(problem.getMessage()).orElse("").contains("Permission denied"));
        }
    }

    @Test
    @DisplayName("is read once, however many links lead back into it")
    void endsCircles() throws Exception {
        Files.createSymbolicLink(folder.resolve("open/back"), folder);
        Files.createSymbolicLink(folder.resolve("last/other"), folder.resolve("open"));
        try (HadoopTree tree = new HadoopTree(folder.toString(), new Configuration())) {
            List<FileTree.Entry> files = tree.files(NONE);
            assertEquals(4, files.size(), () -> paths(files).toString());
        }
    }

    private static List<String> paths(List<FileTree.Entry> files) {
        return files.stream().map(FileTree.Entry::path).sorted().toList();
    }
}
