package lookalike.ui.boards;

import java.nio.file.Path;
import java.util.List;
import lookalike.service.OutputService;
import lookalike.storage.OutputException;
import lookalike.taste.client.Board;
import lookalike.ui.dialog.ExportFile;

/**
 * The files that a board is exported to, by what the user chose in a dialog. The system's dialog has asked whether a
 * file may be replaced; it knows nothing of catalogues, and does not ask about files in a chosen folder.
 *
 * @param outputs refuses what would destroy something
 */
record ExportTargets(OutputService outputs) {

    /**
     * @param chosen in a dialog that asks before a file is replaced
     * @param ending of the format, such as {@code pdf}; added to a name without it, so that no file of another kind
     *     is replaced
     */
    Path file(Path chosen, String ending) throws OutputException {
        return ExportFile.of(outputs, chosen, ending, List.of());
    }

    /** @return the folder for the pictures of a board, in which nothing is replaced */
    Path folder(Path chosen, Board board) throws OutputException {
        return outputs.folder(chosen, BoardExport.pictureNames(board), false, List.of());
    }
}
