package lookalike.cluster.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipException;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.source.FileTree;
import lookalike.catalogue.source.ZipTree;
import lookalike.cli.text.CommandLineMessages;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A folder of a Hadoop file system, or a zip there. Zips in the folder count as sub-folders: a shop's pictures often
 * come in parts. Safe for use by several threads.
 */
public final class HadoopTree implements FileTree {

    private static final String ZIP = ".zip";

    private final FileSystem files;
    private final Path root;
    private final Map<String, ZipTree> zips = new HashMap<>();

    /** @param location a folder or a zip, as {@code hdfs://host/shop} or {@code s3a://bucket/shop} */
    public HadoopTree(String location, Configuration configuration) throws IOException {
        Path place = new Path(location);
        this.files = place.getFileSystem(configuration);
        this.root = files.makeQualified(place);
    }

    @Override
    public String place() {
        return root.toString();
    }

    @Override
    public List<Entry> files(UnreadableFolders unreadable) throws IOException {
        if (isZip(root.getName()) && files.getFileStatus(root).isFile()) {
            return zip("").files(unreadable);
        }
        List<Entry> found = new ArrayList<>();
        for (FileStatus file : new HadoopWalk(files, root, unreadable).files()) {
            String path = root.toUri().relativize(file.getPath().toUri()).getPath();
            if (isZip(path)) {
                found.addAll(zip(path).files(unreadable).stream().map(each -> inZip(path + "/", each)).toList());
            } else {
                found.add(entry(path, file));
            }
        }
        return found;
    }

    private static boolean isZip(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(ZIP);
    }

    private static Entry inZip(String prefix, Entry file) {
        return new Entry(prefix + file.path(), file.bytes(), file.modified());
    }

    private static Entry entry(String path, FileStatus file) {
        return new Entry(path, file.getLen(), file.getModificationTime());
    }

    @Override
    public Entry file(String path) throws IOException {
        Place place = place(path);
        if (place.zip() != null) {
            return inZip(place.prefix(), place.zip().file(place.name()));
        }
        try {
            return entry(path, files.getFileStatus(new Path(root, new Path(null, null, path))));
        } catch (FileNotFoundException _) {
            throw new NoSuchFileException(path);
        }
    }

    @Override
    public InputStream open(String path) throws IOException {
        Place place = place(path);
        if (place.zip() != null) {
            return place.zip().open(place.name());
        }
        try {
            return files.open(new Path(root, new Path(null, null, path)));
        } catch (FileNotFoundException _) {
            throw new NoSuchFileException(path);
        }
    }

    /**
     * Where a path leads.
     *
     * @param zip that it is in, or null
     * @param prefix the zip's own path
     * @param name in the zip, or the path
     */
    private record Place(@org.jspecify.annotations.Nullable ZipTree zip, String prefix, String name) {}

    private Place place(String path) throws IOException {
        if (isZip(root.getName())) {
            return new Place(zip(""), "", path);
        }
        int end = path.toLowerCase(Locale.ROOT).indexOf(ZIP + "/");
        if (end < 0) {
            return new Place(null, "", path);
        }
        String zip = path.substring(0, end + ZIP.length());
        return new Place(zip(zip), zip + "/", path.substring(zip.length() + 1));
    }

    private synchronized ZipTree zip(String path) throws IOException {
        ZipTree zip = zips.get(path);
        if (zip == null) {
            Path file = path.isEmpty() ? root : new Path(root, new Path(null, null, path));
            try {
                zip = ZipTree.open(new HadoopBytes(files, file), file.toString());
            } catch (CatalogueException problem) {
                throw new IOException(CommandLineMessages.sentence(problem), problem);
            } catch (ZipException problem) {
                throw new IOException(
                        file + " cannot be read: " + problem.getMessage() + ". Repair it, or take it away.",
                        problem);
            }
            zips.put(path, zip);
        }
        return zip;
    }

    @Override
    public synchronized void close() throws IOException {
        for (ZipTree zip : zips.values()) {
            zip.close();
        }
        zips.clear();
    }
}
