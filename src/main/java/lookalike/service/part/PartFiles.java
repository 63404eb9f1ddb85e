package lookalike.service.part;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lookalike.FileName;
import lookalike.Progress;
import lookalike.storage.Sha256;
import lookalike.storage.StorageException;

/**
 * The files of a part.
 *
 * @param folder of the part
 */
public record PartFiles(Path folder) {

    /** Any that every file system can keep. */
    private static final FileTime WRITTEN = FileTime.from(Instant.parse("2000-01-01T00:00:00Z"));

    private static final int PIECE = 1 << 20;
    /** What a catalogue's folder may hold that is read by the pattern of its name. */
    private static final Pattern READ =
            Pattern.compile("(?:catalogue|features|forest|ranked|ranking|match|search|order|words)[-.].*");
    private static final Pattern NOT_READ = Pattern.compile(".*\\.(?:lock|part)");

    /** @return those that the manifest should list, by name, with their checksums */
    List<PartManifest.PartFile> list(Progress progress) throws StorageException {
        List<PartManifest.PartFile> files = new ArrayList<>();
        for (String name : names()) {
            Path file = folder.resolve(name);
            try {
                files.add(new PartManifest.PartFile(name, Files.size(file), digest(file, _ -> progress
                        .reachedOrCancel(0, -1))));
            } catch (IOException problem) {
                throw new StorageException.NotReadable(file, problem);
            }
        }
        return files;
    }

    private List<String> names() throws StorageException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(FileName::of).filter(name -> READ.matcher(name).matches()
                    && !NOT_READ.matcher(name).matches()).sorted().toList();
        } catch (IOException problem) {
            throw new StorageException.NotReadable(folder, problem);
        }
    }

    /**
     * Gives all files one time, the same in every part. A search snapshot is only used while the files that it was
     * made of have the times of that moment, which a copy of the part does not keep by itself: call this for a copy
     * whose files were compared with the manifest's checksums, before it is opened. Where times cannot be set, nothing
     * happens, and the databases are read instead of the snapshot, which takes longer.
     */
    public void stamp() {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                Files.setLastModifiedTime(file, WRITTEN);
            }
        } catch (IOException | UncheckedIOException _) {
            // Only speed is lost.
        }
    }

    /** Deletes the files by which writers have kept others out. */
    void deleteLocks() throws StorageException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(each -> each.toString().endsWith(".lock")).toList()) {
                Files.delete(file);
            }
        } catch (IOException problem) {
            throw new StorageException.NotWritable(folder, problem);
        }
    }

    /**
     * Compares the files with those of a manifest.
     *
     * @param manifest for messages
     * @param read told how many bytes were read each time
     * @throws PartException.Missing if one is missing
     * @throws PartException.Changed if one has another content
     * @throws PartException.Unlisted if one would be read that is not listed
     */
    void verify(Path manifest, PartManifest.Part part, Read read) throws PartException, StorageException {
        for (PartManifest.PartFile file : part.files()) {
            Path place = folder.resolve(file.name());
            String path = part.path() + "/" + file.name();
            try {
                if (!Files.isRegularFile(place)) {
                    throw new PartException.Missing(manifest, path);
                }
                if (Files.size(place) != file.bytes() || !digest(place, read).equals(file.sha256())) {
                    throw new PartException.Changed(manifest, path);
                }
            } catch (NoSuchFileException _) {
                throw new PartException.Missing(manifest, path);
            } catch (IOException problem) {
                throw new StorageException.NotReadable(place, problem);
            }
        }
        Set<String> listed = part.files().stream().map(PartManifest.PartFile::name).collect(Collectors.toSet());
        for (String name : names()) {
            if (!listed.contains(name)) {
                throw new PartException.Unlisted(manifest, part.path() + "/" + name);
            }
        }
    }

    /** Is told how many bytes more were read, and may throw to stop. */
    @FunctionalInterface
    interface Read {
        void more(int bytes);
    }

    private static String digest(Path file, Read read) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] piece = new byte[PIECE];
        try (InputStream stream = Files.newInputStream(file)) {
            for (int length = stream.read(piece); length >= 0; length = stream.read(piece)) {
                digest.update(piece, 0, length);
                read.more(length);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
