package lookalike.cluster.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lookalike.catalogue.source.FileTree;
import org.apache.hadoop.fs.CommonPathCapabilities;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * Finds all files below a folder of a Hadoop file system. A folder that cannot be read costs only itself. Links of a
 * local disk are followed, but every real folder is read only once, so that circles of links end.
 */
final class HadoopWalk {

    private static final String LOCAL = "file";

    private final FileSystem files;
    private final Path root;
    private final FileTree.UnreadableFolders unreadable;
    private final Set<java.nio.file.Path> entered = new HashSet<>();
    private final List<FileStatus> found = new ArrayList<>();

    /** @param unreadable told each folder below the root that cannot be read */
    HadoopWalk(FileSystem files, Path root, FileTree.UnreadableFolders unreadable) {
        this.files = files;
        this.root = root;
        this.unreadable = unreadable;
    }

    /**
     * @return all files, in any order
     * @throws IOException if the root cannot be read
     */
    List<FileStatus> files() throws IOException {
        if (files.hasPathCapability(root, CommonPathCapabilities.FS_PERMISSIONS)) {
            // Hadoop's own way ends with the first folder that may not be read, and asks a program for the permissions
            // of each file of a local disk.
            enter(root);
        } else {
            // A store of objects has no folders, and gives a thousand names at once.
            RemoteIterator<? extends FileStatus> all = files.listFiles(root, true);
            while (all.hasNext()) {
                found.add(all.next());
            }
        }
        return found;
    }

    private void enter(Path folder) throws IOException {
        if (LOCAL.equals(files.getUri().getScheme())
                && !entered.add(java.nio.file.Path.of(folder.toUri().getPath()).toRealPath())) {
            return;
        }
        for (FileStatus each : files.listStatus(folder)) {
            if (each.isDirectory()) {
                enterBelow(each.getPath());
            } else {
                found.add(each);
            }
        }
    }

    private void enterBelow(Path folder) {
        try {
            enter(folder);
        } catch (FileNotFoundException _) {
            // It was taken away in the meantime.
        } catch (IOException problem) {
            unreadable.add(root.toUri().relativize(folder.toUri()).getPath(), problem);
        }
    }
}
