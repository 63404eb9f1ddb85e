package lookalike.service;

import java.nio.file.Path;
import java.util.List;
import lookalike.catalogue.repository.CatalogueSources;
import lookalike.storage.DataFolder;
import lookalike.storage.OutputException;
import lookalike.storage.OutputGuard;

/**
 * Asked before anything is written where the user wants it: refuses what would destroy a file that is read, a
 * catalogue's source, Lookalike's own data, or any other file that the user did not allow to replace.
 */
public final class OutputService {

    private final DataFolder home;

    /** @param home the data folder, whose catalogues' sources are protected */
    public OutputService(DataFolder home) {
        this.home = home;
    }

    /**
     * Checks a file to write.
     *
     * @param replace whether it may replace an existing one
     * @param inputs what the same job reads
     * @return the file
     */
    public Path file(Path place, boolean replace, List<Path> inputs) throws OutputException {
        guard(inputs).file(place, replace);
        return place;
    }

    /**
     * Checks a folder to write files into.
     *
     * @param names of the files and folders that are written in it
     * @param replace whether they may replace existing ones; others stay in any case
     * @param inputs what the same job reads
     * @return the folder
     */
    public Path folder(Path place, List<String> names, boolean replace, List<Path> inputs) throws OutputException {
        guard(inputs).folder(place, names, replace);
        return place;
    }

    /**
     * Checks a file that the user wants to have changed.
     *
     * @param inputs what the same job reads beside it
     * @return the file
     */
    public Path change(Path place, List<Path> inputs) throws OutputException {
        guard(inputs).change(place);
        return place;
    }

    private OutputGuard guard(List<Path> inputs) {
        return new OutputGuard(home, CatalogueSources.of(home), inputs);
    }
}
