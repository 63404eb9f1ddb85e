package lookalike.cluster.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lookalike.service.part.RankingArtefact;

/** What was learned of a catalogue, in its store: the desktop's own files. */
public final class StoredModel {

    private static final String RANKING = ".ranking";
    private static final String MATCH = "match-";

    private final ClusterStore store;

    public StoredModel(ClusterStore store) {
        this.store = store;
    }

    /**
     * @param folder of this machine, where there is no such file
     * @return what was learned; empty if nothing was
     */
    public Optional<RankingArtefact> copyTo(Path folder) throws IOException {
        List<String> names = store.names(ClusterStore.MODEL);
        for (String name : names) {
            store.get(ClusterStore.MODEL + "/" + name, folder.resolve(name));
        }
        Optional<Path> match = names.stream().filter(name -> name.startsWith(MATCH)).findFirst().map(folder::resolve);
        return names.stream().filter(name -> name.endsWith(RANKING)).findFirst()
                .map(name -> new RankingArtefact(folder.resolve(name), match));
    }

    /** Puts it into the store, in place of what is there. */
    public void put(RankingArtefact learned) throws IOException {
        store.delete(store.place(ClusterStore.MODEL));
        if (learned.match().isPresent()) {
            put(learned.match().get());
        }
        put(learned.ranking());
    }

    private void put(Path file) throws IOException {
        store.put(file, ClusterStore.MODEL + "/" + file.getFileName());
    }
}
