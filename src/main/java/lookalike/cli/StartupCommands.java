package lookalike.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Command lines for the training of the AOT cache: what most starts of the program do.
 *
 * @param home a data folder for them alone
 */
public record StartupCommands(String home) {

    private static final String SAMPLE = "sample";

    /** @return what makes the catalogue that is searched, command after command */
    public List<List<String>> preparation(String folder) {
        return List.of(List.of("--home", home, "catalogue", "add", folder, "--name", SAMPLE),
                List.of("--home", home, "index", SAMPLE));
    }

    /**
     * @param photo to search the catalogue with; empty if there is none
     * @return what is recorded
     */
    public List<List<String>> starts(Optional<String> photo) {
        List<List<String>> starts = new ArrayList<>(List.of(List.of("--version"), List.of("--help"),
                List.of("--home", home, "catalogue", "list")));
        if (photo.isPresent()) {
            starts.add(search(home, SAMPLE, photo.get()));
        }
        return starts;
    }

    /** @return a search of a catalogue in any data folder */
    public List<String> search(String folder, String catalogue, String photo) {
        return List.of("--home", folder, "search", "--catalogue", catalogue, photo);
    }

    /** @return the window with the results of a photo */
    public List<String> window(String photo) {
        return List.of("--home", home, photo);
    }
}
