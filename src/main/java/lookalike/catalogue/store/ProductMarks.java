package lookalike.catalogue.store;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import lookalike.storage.JsonFile;
import lookalike.storage.StorageException;
import lookalike.storage.WriteLock;
import org.jspecify.annotations.Nullable;

/**
 * What users say of products that look nearly the same: {@code marks.json} in the catalogue's folder, with
 * {@code notSame}, pairs of ids, and {@code hidden}, ids. Kept when the catalogue is read again.
 *
 * @param notSame pairs that are two products all the same, each in order
 * @param hidden products that are no results of searches, as another one stands for them
 */
public record ProductMarks(Set<Pair> notSame, Set<String> hidden) {

    /** Nothing was said. */
    public static final ProductMarks NONE = new ProductMarks(Set.of(), Set.of());

    private static final String FILE = "marks.json";
    private static final String LOCK = "marks.lock";
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /** Two products by their ids, the smaller first. */
    public record Pair(String one, String other) {

        public Pair {
            if (one.compareTo(other) > 0) {
                String smaller = other;
                other = one;
                one = smaller;
            }
        }
    }

    /** The file. */
    private record Stored(@Nullable List<List<String>> notSame, @Nullable List<String> hidden) {

        ProductMarks marks() {
            SequencedSet<Pair> pairs = new LinkedHashSet<>();
            if (notSame != null) {
                notSame.stream().filter(pair -> pair.size() == 2)
                        .forEach(pair -> pairs.add(new Pair(pair.getFirst(), pair.getLast())));
            }
            return new ProductMarks(pairs, hidden == null ? Set.of() : Set.copyOf(hidden));
        }
    }

    public ProductMarks {
        notSame = Set.copyOf(notSame);
        hidden = Set.copyOf(hidden);
    }

    /**
     * Reads and never writes: a file that cannot be read stays where it is.
     *
     * @return the marks in a catalogue's folder
     */
    public static ProductMarks read(Path folder) throws StorageException {
        Path file = folder.resolve(FILE);
        if (Files.notExists(file)) {
            return NONE;
        }
        try {
            return JSON.readValue(Files.readAllBytes(file), Stored.class).marks();
        } catch (IOException problem) {
            throw new StorageException.NotReadable(file, problem);
        } catch (NullPointerException problem) {
            throw new StorageException.NotReadable(file, new IOException("a value is missing", problem));
        }
    }

    /**
     * Changes the marks in a catalogue's folder, as they are there, under a lock: of two programs that do none undoes
     * what the other has done.
     *
     * @throws StorageException.InUse if another program goes on changing them
     */
    public static void change(Path folder, UnaryOperator<ProductMarks> change) throws StorageException {
        Path lock = folder.resolve(LOCK);
        try (WriteLock _ = WriteLock.await(lock).orElseThrow(() -> new StorageException.InUse(folder.resolve(FILE)))) {
            change.apply(read(folder)).write(folder);
        }
    }

    private void write(Path folder) throws StorageException {
        List<List<String>> pairs = notSame.stream().sorted(Comparator.comparing(Pair::one).thenComparing(Pair::other))
                .map(pair -> List.of(pair.one(), pair.other())).toList();
        new JsonFile<>(folder.resolve(FILE), Stored.class).write(new Stored(pairs, hidden.stream().sorted().toList()));
    }

    /** @return whether two products were said to be different ones */
    public boolean areDifferent(String one, String other) {
        return notSame.contains(new Pair(one, other));
    }

    /** @return the marks with these pairs said to be different, or no longer */
    public ProductMarks withDifferent(List<Pair> pairs, boolean isSaid) {
        List<Pair> changed = new ArrayList<>(notSame);
        changed.removeAll(pairs);
        if (isSaid) {
            changed.addAll(pairs);
        }
        return new ProductMarks(new LinkedHashSet<>(changed), hidden);
    }

    /** @return the marks with these products hidden, or no longer */
    public ProductMarks withHidden(List<String> ids, boolean isHidden) {
        List<String> changed = new ArrayList<>(hidden);
        changed.removeAll(ids);
        if (isHidden) {
            changed.addAll(ids);
        }
        return new ProductMarks(notSame, new LinkedHashSet<>(changed));
    }
}
