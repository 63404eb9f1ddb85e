package lookalike.cluster.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lookalike.FileName;
import lookalike.service.part.RankingArtefact;

/** What was learned of a catalogue, in its store: the desktop's own files. */
public final class StoredModel {

    private static final String RANKING = ".ranking";
    private static final String MATCH = "match-";

    private final ClusterStore store;
    private final String folder;

    /** @param variant empty for that of the catalogue, or what tells another one */
    public StoredModel(ClusterStore store, String variant) {
        this.store = store;
        this.folder = ClusterStore.MODEL + variant;
    }

    /**
     * @param target a folder of this machine, where there is no such file
     * @return what was learned; empty if nothing was
     */
    public Optional<RankingArtefact> copyTo(Path target) throws IOException {
        List<String> names = store.names(folder);
        for (String name : names) {
            store.get(folder + "/" + name, target.resolve(name));
        }
        Optional<Path> match = names.stream().filter(name -> name.startsWith(MATCH)).findFirst().map(target::resolve);
        return names.stream().filter(name -> name.endsWith(RANKING)).findFirst()
                .map(name -> new RankingArtefact(target.resolve(name), match));
    }

    /** @return what tells this model from another one, as a text */
    public String digest() throws IOException {
        StringBuilder digest = new StringBuilder("model");
        for (String name : store.names(folder)) {
            digest.append(' ').append(name).append(' ').append(store.sha256(folder + "/" + name));
        }
        return digest.toString();
    }

    /** Puts it into the store, in place of what is there, which is deleted last. */
    public void put(RankingArtefact learned) throws IOException {
        List<String> before = store.names(folder);
        if (learned.match().isPresent()) {
            put(learned.match().get());
        }
        put(learned.ranking());
        for (String name : before) {
            boolean isNew = name.equals(FileName.of(learned.ranking()))
                    || learned.match().filter(match -> name.equals(FileName.of(match))).isPresent();
            if (!isNew) {
                store.delete(store.place(folder + "/" + name));
            }
        }
    }

    private void put(Path file) throws IOException {
        store.put(file, folder + "/" + FileName.of(file));
    }
}
