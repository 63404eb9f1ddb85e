package lookalike.service.part;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lookalike.features.ModelIdentity;
import lookalike.storage.AtomicFile;
import lookalike.storage.StorageException;

/**
 * The list of a catalogue's parts, {@value #FILE} in a folder above them: JSON, as {@code ManifestJson} says.
 *
 * @param identity of the features of all parts
 * @param catalogue the name that the catalogue has by default
 * @param meta what the parts share
 * @param parts at least one
 */
public record PartManifest(ModelIdentity identity, String catalogue, PartMeta meta, List<Part> parts) {

    /** The name of the file. */
    public static final String FILE = "manifest.json";
    /** The format version written and read. */
    static final int VERSION = 1;
    /** A file of this name that is larger is something else; a thousand parts are a megabyte. */
    private static final long MOST_BYTES = 256L << 20;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /**
     * A part.
     *
     * @param path of its folder, relative to that of the manifest, with forward slashes
     * @param products how many it has
     * @param pictures how many records of pictures it has, broken ones included
     * @param files all that are read of it
     */
    public record Part(String path, int products, int pictures, List<PartFile> files) implements Serializable {

        public Part {
            files = List.copyOf(files);
        }

        /** @return the same part at another path */
        public Part at(String other) {
            return new Part(other, products, pictures, files);
        }

        /** @return how long all files are together */
        long bytes() {
            return files.stream().mapToLong(PartFile::bytes).sum();
        }
    }

    /**
     * A file of a part.
     *
     * @param name in the part's folder
     * @param bytes its length
     * @param sha256 64 hexadecimal digits
     */
    public record PartFile(String name, long bytes, String sha256) implements Serializable {}

    public PartManifest {
        parts = List.copyOf(parts);
    }

    /** @return how many products all parts have */
    public long products() {
        return parts.stream().mapToLong(Part::products).sum();
    }

    /** @return how many records of pictures all parts have; a picture that several show counts in each */
    public long pictures() {
        return parts.stream().mapToLong(Part::pictures).sum();
    }

    /**
     * @param place a manifest, or a folder that may hold one
     * @return the manifest's file; empty if there is none, whatever else there is
     */
    public static Optional<Path> find(Path place) {
        Path file = Files.isDirectory(place) ? place.resolve(FILE) : place;
        try {
            boolean isOne = file.endsWith(FILE) && Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES
                    && ManifestJson.manifest(Files.readAllBytes(file)).isPresent();
            return isOne ? Optional.of(file.toAbsolutePath().normalize()) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /**
     * Reads a manifest and checks everything that it says; opens no part.
     *
     * @throws PartException.NoManifest if the file is none
     * @throws PartException.OtherVersion if another release wrote it
     * @throws PartException.Outside if it names a file outside its folder
     * @throws PartException.BadManifest if it says something else that cannot be
     */
    public static PartManifest read(Path file) throws PartException, StorageException {
        if (find(file).isEmpty()) {
            throw new PartException.NoManifest(file);
        }
        JsonNode tree;
        try {
            tree = ManifestJson.manifest(Files.readAllBytes(file))
                    .orElseThrow(() -> new PartException.NoManifest(file));
        } catch (IOException problem) {
            throw new StorageException.NotReadable(file, problem);
        }
        if (tree.path("version").asInt() != VERSION) {
            throw new PartException.OtherVersion(file, tree.path("version").asInt());
        }
        return checked(file, tree);
    }

    private static PartManifest checked(Path file, JsonNode tree) throws PartException {
        try {
            ManifestJson.Stored stored = ManifestJson.stored(tree);
            ModelIdentity identity = ModelIdentity.parse(stored.model())
                    .orElseThrow(() -> new PartException.BadManifest(file, "model"));
            PartManifest manifest = new PartManifest(identity, Objects.requireNonNull(stored.catalogue(), "catalogue"),
                    stored.meta().meta(), stored.parts());
            manifest.check(file);
            require(stored.products() == manifest.products(), file, "products");
            require(stored.pictures() == manifest.pictures(), file, "pictures");
            return manifest;
        } catch (JsonMappingException problem) {
            throw new PartException.BadManifest(file, problem.getPathReference().replaceAll(".*\\[", "[")
                    .replaceAll("[\\[\\]\"]", ""));
        } catch (IOException | RuntimeException _) {
            throw new PartException.BadManifest(file, "meta");
        }
    }

    private void check(Path file) throws PartException {
        require(!parts.isEmpty(), file, "parts");
        require(parts.stream().map(Part::path).distinct().count() == parts.size(), file, "path");
        for (Part part : parts) {
            requireInside(file, part.path());
            require(part.products() >= 0, file, "products");
            require(part.pictures() >= 0, file, "pictures");
            require(part.files().stream().map(PartFile::name).distinct().count() == part.files().size(), file, "name");
            for (PartFile each : part.files()) {
                requireInside(file, each.name());
                require(each.name().indexOf('/') < 0, file, "name");
                require(each.bytes() >= 0, file, "bytes");
                require(SHA256.matcher(each.sha256()).matches(), file, "sha256");
            }
        }
    }

    private static void require(boolean isTrue, Path file, String property) throws PartException {
        if (!isTrue) {
            throw new PartException.BadManifest(file, property);
        }
    }

    /** A path that some system would take for another place than the others is refused on all of them. */
    private static void requireInside(Path file, String path) throws PartException {
        boolean isInside = !path.isEmpty() && path.chars().noneMatch(c -> c == '\\' || c == ':' || c < ' ')
                && Stream.of(path.split("/", -1))
                        .noneMatch(step -> step.isEmpty() || step.equals(".") || step.equals(".."));
        if (!isInside) {
            throw new PartException.Outside(file, path);
        }
    }

    /** @return the content of the file */
    public byte[] json() {
        return ManifestJson.text(new ManifestJson.Stored(ManifestJson.FORMAT, VERSION, identity.line(), catalogue,
                products(), pictures(), ManifestJson.Meta.of(meta), parts)).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Writes the file into the folder that its parts are below.
     *
     * @return the file
     */
    public Path write(Path folder) throws StorageException {
        Path file = folder.resolve(FILE);
        AtomicFile.write(file, json());
        return file;
    }
}
