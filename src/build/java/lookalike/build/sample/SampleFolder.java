package lookalike.build.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The folder on disk, whole or not at all. New files are written beside and renamed; the stamp is removed before the
 * first rename and written after the last, so that a folder with a stamp is a complete one.
 * <p>The stamp {@code .generated} is three lines: generator version, number of files, SHA-256 over every file's name
 * and content in the order of names. Reading all of it takes a fraction of a second.
 */
final class SampleFolder {
    private static final String STAMP = ".generated";
    private static final String BESIDE = ".generating";

    private final Path folder;
    private final String version;

    SampleFolder(Path folder, String version) {
        this.folder = folder;
        this.version = version;
    }

    /** True when exactly these files are there, as this version of the generator once wrote them. */
    boolean holds(List<String> names) throws IOException {
        Path stamp = folder.resolve(STAMP);
        if (!Files.isRegularFile(stamp)) return false;
        for (String name : names) if (!Files.isRegularFile(folder.resolve(name))) return false;
        var contents = new TreeMap<String, byte[]>();
        for (String name : names) contents.put(name, Files.readAllBytes(folder.resolve(name)));
        return Files.readString(stamp).equals(stampFor(contents));
    }

    /** Replaces the folder's files by these, named relative to the folder. */
    void replaceBy(Map<String, byte[]> contents) throws IOException {
        Path beside = folder.resolve(BESIDE);
        clear(beside);
        for (var file : contents.entrySet()) {
            Path target = beside.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        Files.deleteIfExists(folder.resolve(STAMP));
        for (String name : contents.keySet()) move(beside.resolve(name), folder.resolve(name));
        Path stamp = beside.resolve(STAMP);
        Files.writeString(stamp, stampFor(contents));
        move(stamp, folder.resolve(STAMP));
        clear(beside);
    }

    private static void move(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    private String stampFor(Map<String, byte[]> contents) {
        MessageDigest digest = sha256();
        new TreeMap<>(contents).forEach((name, bytes) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(bytes);
        });
        String sum = HexFormat.of().formatHex(digest.digest());
        return "version " + version + "\nfiles " + contents.size() + "\nsha256 " + sum + "\n";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }
}
