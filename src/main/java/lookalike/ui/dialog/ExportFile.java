package lookalike.ui.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import lookalike.service.OutputService;
import lookalike.storage.OutputException;

/** The file that is written, by what the user chose in a dialog that asks before a file is replaced. */
public final class ExportFile {

    private ExportFile() {}

    /**
     * @param outputs refuses what would destroy something; the system's dialog knows nothing of catalogues
     * @param ending of the format, such as {@code pdf}; added to a name without it, so that no file of another kind
     *     is replaced
     * @param inputs what the same job reads
     */
    public static Path of(OutputService outputs, Path chosen, String ending, List<Path> inputs)
            throws OutputException {
        boolean isComplete = chosen.toString().toLowerCase(Locale.ROOT).endsWith("." + ending);
        Path file = isComplete ? chosen : chosen.resolveSibling(chosen.getFileName() + "." + ending);
        return outputs.file(file, isComplete, inputs);
    }
}
