package lookalike.ui.boards;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The system's printers. All calls take long. */
interface Printers {

    /** @return their names, that of the default printer first; none if there is no printer */
    List<String> names();

    /**
     * Prints a document and waits until the system has taken it.
     *
     * @param printer its name
     * @param title of the document
     * @param copies at least 1
     * @return why the printer did not take all of it, as the system says it; empty if it did
     * @throws IOException if a page cannot be drawn
     */
    Optional<String> print(String printer, String title, int copies, Pages pages) throws IOException;

    /** The pages of a document. */
    interface Pages {

        /** @return how many there are, at least one */
        int count();

        /**
         * Draws a page anew at each call.
         *
         * @param page from 0
         */
        BufferedImage draw(int page) throws IOException;
    }
}
