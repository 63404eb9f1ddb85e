package lookalike.ui.boards;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/** The system's printers. All calls take long. */
interface Printers {

    /** @return their names, that of the default printer first; none if there is no printer */
    List<String> names();

    /**
     * Begins a document.
     *
     * @param printer its name
     * @param title of the document
     * @param copies at least 1
     * @return empty if the printer is gone
     */
    Optional<Job> start(String printer, String title, int copies);

    /** A document that is being printed, page by page. */
    interface Job {

        /**
         * @param page as large as the paper allows
         * @return whether the printer took it
         */
        boolean print(BufferedImage page);

        /** @return whether the printer took the whole document */
        boolean end();

        /** Takes the document back, as far as it is not printed. */
        void cancel();
    }
}
