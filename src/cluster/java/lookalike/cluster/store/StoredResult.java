package lookalike.cluster.store;

import java.io.IOException;
import java.util.Objects;

/**
 * A result in a store, and a note of what it was made of, so that a job has nothing to do where that is still the same.
 */
public final class StoredResult {

    private static final String NOTES = "made-of/";

    /** Another release may make something else of the same. */
    private static final String RELEASE =
            Objects.requireNonNullElse(StoredResult.class.getPackage().getImplementationVersion(), "");

    private final ClusterStore store;
    private final String place;
    private final String note;

    /** @param place in the store, which is there when the result is */
    public StoredResult(ClusterStore store, String place) {
        this.store = store;
        this.place = place;
        this.note = NOTES + place.replace('/', '-') + ".txt";
    }

    /** Makes a result. */
    @FunctionalInterface
    public interface Work<E extends Exception> {
        /** Makes it. */
        void run() throws IOException, E;
    }

    /** @return whether the whole result is there and was made of the same */
    public boolean isMadeOf(String inputs) throws IOException {
        return store.has(store.place(place)) && store.has(store.place(note))
                && store.read(note).equals(RELEASE + " " + inputs);
    }

    /**
     * Makes it anew. Until that is done, it counts as made of nothing.
     *
     * @param inputs all that decides what is made, as a text
     */
    public <E extends Exception> void make(String inputs, Work<E> work) throws IOException, E {
        store.delete(store.place(note));
        work.run();
        store.write(note, RELEASE + " " + inputs);
    }
}
