package lookalike.image;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import lookalike.InstalledNatives;

/**
 * Leptonica's native library: installed with the program, or else unpacked once from its jar to where JavaCPP unpacks
 * ND4J's libraries: a folder with the jar's name, and so its version, in {@code ~/.javacpp/cache} or the folder that
 * the property {@value #FOLDER} names.
 *
 * @param system as the jar calls it
 * @param files to load, in this order; the last one is Leptonica
 */
record LeptonicaLibrary(String system, List<String> files) {

    private static final String BEGIN = "unpacking";
    private static final String END = ".part";
    private static final Duration LONG_AGO = Duration.ofHours(1);

    private static final String FOLDER = "org.bytedeco.javacpp.cachedir";

    /** @return the one for this machine; its jar need not be there */
    static LeptonicaLibrary ofThisMachine() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String kind = processor.equals("aarch64") ? "arm64" : processor.equals("amd64") ? "x86_64" : processor;
        if (system.contains("mac")) {
            return new LeptonicaLibrary("macosx-" + kind, List.of("libleptonica.6.dylib"));
        }
        if (system.contains("windows")) {
            // Windows looks for a library's dependencies beside the program, not beside the library.
            return new LeptonicaLibrary("windows-" + kind,
                    List.of("libwinpthread-1.dll", "libgcc_s_seh-1.dll", "libleptonica-6.dll"));
        }
        return new LeptonicaLibrary("linux-" + kind, List.of("libleptonica.so.6"));
    }

    /** @return its functions, for as long as the program runs */
    @SuppressWarnings("restricted")
    SymbolLookup open() throws IOException {
        Path folder = Path.of(Optional.ofNullable(System.getProperty(FOLDER))
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".javacpp", "cache").toString()));
        InstalledNatives installed = InstalledNatives.ofThisProgram();
        SymbolLookup functions = _ -> Optional.empty();
        for (String file : files) {
            Optional<Path> beside = installed.find(file);
            functions = SymbolLookup.libraryLookup(beside.isPresent() ? beside.get() : unpacked(file, folder),
                    Arena.global());
        }
        return functions;
    }

    /** @return the file's place below {@code folder} */
    Path unpacked(String file, Path folder) throws IOException {
        String name = "org/bytedeco/leptonica/" + system + "/" + file;
        URL packed = LeptonicaLibrary.class.getResource("/" + name);
        if (packed == null) {
            throw new FileNotFoundException("there is no Leptonica for " + system + " here");
        }
        URLConnection connection = packed.openConnection();
        connection.setUseCaches(false);
        try (InputStream stream = connection.getInputStream()) {
            Path place = folder.resolve(jar(connection)).resolve(name).toAbsolutePath();
            long bytes = connection.getContentLengthLong();
            if (!isThere(place, bytes)) {
                write(stream, place, bytes);
            }
            return place;
        }
    }

    private static String jar(URLConnection connection) {
        if (connection instanceof JarURLConnection inJar) {
            String path = inJar.getJarFileURL().getPath();
            return path.substring(path.lastIndexOf('/') + 1);
        }
        return "leptonica";
    }

    private static boolean isThere(Path place, long bytes) throws IOException {
        return Files.isRegularFile(place) && Files.size(place) == bytes;
    }

    /** Written beside and renamed, since another process may be doing the same or have it loaded. */
    private static void write(InputStream stream, Path place, long bytes) throws IOException {
        Path folder = Files.createDirectories(Objects.requireNonNull(place.getParent()));
        sweep(folder);
        Path part = Files.createTempFile(folder, BEGIN, END);
        try {
            Files.copy(stream, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException problem) {
            if (!isThere(place, bytes)) {
                throw problem;
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Deletes what killed programs have left long ago; what is younger may still be written. */
    private static void sweep(Path folder) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, BEGIN + "*" + END)) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(Instant.now().minus(LONG_AGO))) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (NoSuchFileException _) {
            // Another process has renamed or deleted one meanwhile.
        }
    }
}
