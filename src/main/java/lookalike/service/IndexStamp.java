package lookalike.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lookalike.FileName;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.ModelIdentity;
import lookalike.storage.AtomicFile;
import lookalike.storage.StorageException;

/**
 * Tells that all of a catalogue is indexed: the file {@code indexed-IDENTITY.stamp} beside its features, written at the
 * end of a complete indexing. It holds the counts of pictures, and the state of everything that indexing depends on:
 * the catalogue's files, the files that it wrote, and the program itself. While none of them changes, indexing again
 * would look at every picture to find nothing to do.
 *
 * @param folder of the catalogue's features
 * @param identity of the features
 */
record IndexStamp(Path folder, ModelIdentity identity) {

    private static final Pattern INDEXED = Pattern.compile("(catalogue|features|forest|ranked|ranking|match)-?.*");
    private static final Pattern COUNTS = Pattern.compile("\\d+ \\d+");

    /**
     * Counts of pictures.
     *
     * @param kept pictures with a feature
     * @param broken pictures that cannot be read
     */
    record Counts(int kept, int broken) {}

    private Path file() {
        return folder.resolve("indexed-" + identity.key() + ".stamp");
    }

    /** @return the counts if nothing has changed since the stamp was written */
    Optional<Counts> current(Catalogue catalogue) {
        try {
            if (catalogue.source().isEmpty() || !Files.isRegularFile(file())) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file());
            if (lines.isEmpty() || !COUNTS.matcher(lines.getFirst()).matches()
                    || !lines.subList(1, lines.size()).equals(state(catalogue.source().get()).lines().toList())) {
                return Optional.empty();
            }
            String[] counts = lines.getFirst().split(" ");
            return Optional.of(new Counts(Integer.parseInt(counts[0]), Integer.parseInt(counts[1])));
        } catch (IOException | RuntimeException _) {
            // It is looked at picture by picture.
            return Optional.empty();
        }
    }

    /** Called when everything is indexed and written. */
    void write(Catalogue catalogue, Counts counts) throws StorageException {
        if (catalogue.source().isPresent()) {
            try {
                AtomicFile.write(file(), (counts.kept + " " + counts.broken + "\n" + state(catalogue.source().get()))
                        .getBytes(StandardCharsets.UTF_8));
            } catch (IOException | UncheckedIOException _) {
                // A file has gone meanwhile: the next indexing looks at all pictures.
            }
        }
    }

    private String state(String source) throws IOException {
        return "program " + program() + "\ncatalogue " + source + "\n" + identity.line() + "\n" + indexed();
    }

    /** @return the files that were written, with their lengths and times */
    private String indexed() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> INDEXED.matcher(FileName.of(file)).matches()
                    && !file.toString().endsWith(".lock")).sorted().map(IndexStamp::file)
                    .collect(Collectors.joining());
        }
    }

    private static String file(Path file) {
        try {
            return file.getFileName() + " " + Files.size(file) + " " + Files.getLastModifiedTime(file) + "\n";
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Another release may index more. */
    private static String program() throws IOException {
        try {
            return file(Path.of(IndexStamp.class.getProtectionDomain().getCodeSource().getLocation().toURI())).strip();
        } catch (URISyntaxException problem) {
            throw new IOException(problem);
        }
    }
}
