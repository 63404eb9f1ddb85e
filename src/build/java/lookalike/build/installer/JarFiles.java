package lookalike.build.installer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Takes files out of jars, and repacks jars with fewer files. */
final class JarFiles {

    private static final Pattern READ_BY_THE_JVM = Pattern.compile("Manifest-Version|Main-Class|Multi-Release|"
            + "Enable-Native-Access|Automatic-Module-Name|(Implementation|Specification)-.*");

    private JarFiles() {}

    /** Copies the wanted entries into one folder, without the jar's folders and without debug symbols. */
    static void unpack(Path jar, Predicate<String> wanted, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : entries(zip, wanted.and(name -> !name.contains(".dSYM/")))) {
                if (!entry.isDirectory()) {
                    String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                    try (InputStream bytes = zip.getInputStream(entry)) {
                        Files.copy(bytes, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }

    /** Writes a jar again with the wanted entries, each with its time, and a minimal manifest. */
    static void repack(Path jar, Predicate<String> wanted, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile()); OutputStream file = Files.newOutputStream(target);
                ZipOutputStream packed = new ZipOutputStream(file)) {
            packed.setLevel(Deflater.BEST_COMPRESSION);
            for (ZipEntry entry : entries(zip, wanted)) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setLastModifiedTime(FileTime.fromMillis(entry.getTime()));
                packed.putNextEntry(copy);
                try (InputStream bytes = zip.getInputStream(entry)) {
                    if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        trimmed(new Manifest(bytes)).write(packed);
                    } else {
                        bytes.transferTo(packed);
                    }
                }
                packed.closeEntry();
            }
        }
    }

    private static List<? extends ZipEntry> entries(ZipFile zip, Predicate<String> wanted) {
        return zip.stream().filter(entry -> wanted.test(entry.getName())).toList();
    }

    /**
     * Keeps only what the JVM reads, since it parses a jar's manifest at the start: no OSGi attributes; and no
     * package is sealed, as a sealed package is refused when one of its classes is in the AOT cache and another is
     * not.
     */
    private static Manifest trimmed(Manifest whole) {
        Manifest trimmed = new Manifest();
        whole.getMainAttributes().forEach((name, value) -> {
            if (READ_BY_THE_JVM.matcher(name.toString()).matches()) {
                trimmed.getMainAttributes().put(name, value);
            }
        });
        return trimmed;
    }
}
