package lookalike.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Refuses to write where something would be destroyed. Asked before a job begins about every file that the user wants
 * written: it must not be a file that the same job reads, one that a catalogue is read from, one of Lookalike's own,
 * nor any other file that exists, unless the user said that it may be replaced. Files are compared as the system knows
 * them, so that links, other spellings and hard links of a file are the same file.
 */
public final class OutputGuard {

    /** Endings of files that no catalogue is ever read from, so that they may lie between its pictures. */
    private static final Set<String> NEVER_READ = Set.of("npy", "ann", "forest", "lookalike", "pdf");

    private final DataFolder home;
    private final List<ProtectedPlace> sources;
    private final List<Path> inputs;

    /**
     * @param home Lookalike's own files
     * @param sources what catalogues are read from
     * @param inputs files and folders that the job reads
     */
    public OutputGuard(DataFolder home, List<ProtectedPlace> sources, List<Path> inputs) {
        this.home = home;
        this.sources = List.copyOf(sources);
        this.inputs = List.copyOf(inputs);
    }

    /**
     * Checks a file that is to be written.
     *
     * @param replace whether the user allowed to replace a file that exists
     */
    public void file(Path place, boolean replace) throws OutputException {
        if (Files.isDirectory(place)) {
            throw new OutputException.IsFolder(place);
        }
        change(place);
        requireOutsideOfCatalogues(place, place);
        if (!replace && Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new OutputException.Exists(place);
        }
    }

    /**
     * Checks a folder that files are to be written into. Others in it are left alone.
     *
     * @param names of these files; of a folder among them everything counts
     * @param replace whether the user allowed to replace files that exist
     */
    public void folder(Path place, List<String> names, boolean replace) throws OutputException {
        if (Files.exists(place) && !Files.isDirectory(place)) {
            throw new OutputException.NoFolder(place);
        }
        requireForeign(place);
        Path real = real(place);
        for (ProtectedPlace source : sources) {
            if (real.startsWith(real(source.place()))) {
                throw new OutputException.OfCatalogue(place, source.catalogue());
            }
        }
        for (String name : names) {
            Path file = place.resolve(name);
            if (!Files.isDirectory(file)) {
                file(file, replace);
            } else if (!replace && !isEmpty(file)) {
                throw new OutputException.Exists(file);
            }
        }
    }

    /** Checks a file that is to be changed, as the user wants. */
    public void change(Path place) throws OutputException {
        if (Files.exists(place) && !Files.isRegularFile(place)) {
            throw new OutputException.NoFile(place);
        }
        requireForeign(place);
    }

    private void requireForeign(Path place) throws OutputException {
        Path real = real(place);
        for (Path above = real.getParent(); above != null; above = above.getParent()) {
            if (Files.exists(above) && !Files.isDirectory(above)) {
                throw new OutputException.NoFolder(above);
            }
        }
        for (Path input : inputs) {
            if (isSame(place, input) || Files.isDirectory(input) && real.startsWith(real(input))) {
                throw new OutputException.IsInput(place);
            }
        }
        for (Path own : List.of(home.model(), home.catalogues(), home.clients(), home.settings())) {
            if (real.startsWith(real(own))) {
                throw new OutputException.OfLookalike(place);
            }
        }
    }

    private void requireOutsideOfCatalogues(Path place, Path told) throws OutputException {
        Path real = real(place);
        for (ProtectedPlace source : sources) {
            boolean isInside = Files.isDirectory(source.place()) && real.startsWith(real(source.place()));
            if (isSame(place, source.place()) || isInside && !NEVER_READ.contains(ending(real))) {
                throw new OutputException.OfCatalogue(told, source.catalogue());
            }
        }
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException _) {
            // One of them does not exist, or may not be looked at: their names decide.
            return real(one).equals(real(other));
        }
    }

    private static boolean isEmpty(Path folder) {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException _) {
            return false;
        }
    }

    /** @return the path without links, as far as it exists */
    private static Path real(Path place) {
        Path absolute = place.toAbsolutePath();
        for (Path known = absolute; known != null; known = known.getParent()) {
            try {
                return known.toRealPath().resolve(known.relativize(absolute)).normalize();
            } catch (IOException _) {
                // Not there, or not to be looked at; the folder above it may be.
            }
        }
        return absolute.normalize();
    }
}
