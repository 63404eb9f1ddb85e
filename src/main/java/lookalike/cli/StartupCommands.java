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
     * @return what is recorded; the last one shows the window with the results of the photo
     */
    public List<List<String>> starts(Optional<String> photo) {
        List<List<String>> starts = new ArrayList<>(List.of(List.of("--version"), List.of("--help"),
                List.of("--home", home, "catalogue", "list")));
        if (photo.isPresent()) {
            starts.add(List.of("--home", home, "search", "--catalogue", SAMPLE, photo.get()));
            starts.add(List.of("--home", home, photo.get()));
        }
        return starts;
    }
}
