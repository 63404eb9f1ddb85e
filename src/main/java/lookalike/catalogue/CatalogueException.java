package lookalike.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import lookalike.LookalikeException;
import lookalike.catalogue.source.CatalogueFiles;
import lookalike.catalogue.source.PictureName;
import lookalike.storage.StorageException;

/** A catalogue that cannot be read or kept as asked. */
public abstract sealed class CatalogueException extends LookalikeException {

    private static final long serialVersionUID = 1L;

    private CatalogueException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** There is nothing at the place where a catalogue should be. */
    public static final class Missing extends CatalogueException {
        private static final long serialVersionUID = 1L;

        public Missing(Path place) {
            super("%s does not exist; check the path, or connect the drive it lies on.".formatted(place), null);
        }
    }

    /** A file that is neither a folder nor a zip. */
    public static final class NeitherFolderNorZip extends CatalogueException {
        private static final long serialVersionUID = 1L;

        public NeitherFolderNorZip(Path place) {
            super("%s is neither a folder nor a zip; give the folder that holds the pictures, or a zip of it."
                    .formatted(place), null);
        }
    }

    /** A folder or file that may not be opened. */
    public static final class NotReadable extends CatalogueException {
        private static final long serialVersionUID = 1L;

        public NotReadable(Path place, IOException cause) {
            super("%s cannot be read (%s); check that you may open it.".formatted(place,
                    StorageException.reason(cause)), cause);
        }
    }

    /** A zip that cannot be opened as one. */
    public static final class DamagedZip extends CatalogueException {
        private static final long serialVersionUID = 1L;

        public DamagedZip(Path place, IOException cause) {
            super("%s is damaged (%s); download or pack it again.".formatted(place, StorageException.reason(cause)),
                    cause);
        }
    }

    /** A folder or zip without a single picture. */
    public static final class NoImages extends CatalogueException {
        private static final long serialVersionUID = 1L;

        public NoImages(Path place) {
            super("%s holds no pictures; give a folder or zip with files ending in %s."
                    .formatted(place, String.join(", ", PictureName.ENDINGS)), null);
        }
    }

    /** A CSV of which not even the header can be read. */
    public static final class UnreadableCsv extends CatalogueException {
        private static final long serialVersionUID = 1L;

        public UnreadableCsv(String csv, String reason) {
            super("%s cannot be read as a CSV (%s); save it again as CSV with a header, or name another with --csv."
                    .formatted(csv, reason), null);
        }
    }

    /** A CSV of which no column names the pictures. */
    public static final class NoPictureColumn extends CatalogueException {
        private static final long serialVersionUID = 1L;

        /**
         * @param columns headers, each with a value that was compared
         * @param files some of the pictures that they were compared with
         */
        public NoPictureColumn(String csv, List<String> columns, List<String> files) {
            super(("No column of %s names the pictures: compared were %s with files such as %s; give the CSV a column "
                    + "of their file names or ids, name another CSV with --csv, or move it away to do without.")
                    .formatted(csv, String.join(", ", columns), String.join(", ", files)), null);
        }
    }

    /** A name that cannot be a folder's everywhere. */
    public static final class BadName extends CatalogueException {
        private static final long serialVersionUID = 1L;

        public BadName(String name) {
            super(("'%s' cannot be a catalogue's name; use up to %d letters a to z, digits, dash, underscore or dot, "
                    + "beginning with a letter or digit.").formatted(name, CatalogueName.LONGEST), null);
        }
    }

    /** A name that belongs to another folder or zip. */
    public static final class NameTaken extends CatalogueException {
        private static final long serialVersionUID = 1L;

        public NameTaken(String name, Path place) {
            super("The catalogue '%s' is already that of %s; choose another name with --name, or remove it first."
                    .formatted(name, place), null);
        }
    }

    /** A name that stands for nothing. */
    public static final class Unknown extends CatalogueException {
        private static final long serialVersionUID = 1L;

        public Unknown(String name, List<String> known) {
            super("There is no catalogue '%s'; %s.".formatted(name, known.isEmpty()
                    ? "there is none yet, so add a folder of pictures first"
                    : "choose one of " + String.join(", ", known)), null);
        }
    }

    /** A database that this program did not write. */
    public static final class ForeignDatabase extends CatalogueException {
        private static final long serialVersionUID = 1L;

        public ForeignDatabase(Path file) {
            super("%s is not a catalogue of Lookalike; move it away and add the catalogue again.".formatted(file),
                    null);
        }
    }

    /** A database of an older or newer release. */
    public static final class OtherVersion extends CatalogueException {
        private static final long serialVersionUID = 1L;

        public OtherVersion(Path file, int found, int known) {
            super(("%s was written by %s release of Lookalike (format %d, this one knows %d); remove the catalogue "
                    + "and add it again.").formatted(file, found < known ? "an older" : "a newer", found, known), null);
        }
    }

    /** A database whose content contradicts itself. */
    public static final class DamagedDatabase extends CatalogueException {
        private static final long serialVersionUID = 1L;

        public DamagedDatabase(Path file, Throwable cause) {
            super("%s is damaged; remove the catalogue and add it again.".formatted(file), cause);
        }
    }

    /** A database that another process is writing. */
    public static final class Busy extends CatalogueException {
        private static final long serialVersionUID = 1L;

        public Busy(Path file, SQLException cause) {
            super("%s is being written by another Lookalike; try again once that has finished.".formatted(file), cause);
        }
    }

    /** A database that cannot be opened, read or written for another reason. */
    public static final class DatabaseFailed extends CatalogueException {
        private static final long serialVersionUID = 1L;

        public DatabaseFailed(Path file, SQLException cause) {
            super("%s cannot be used (%s); check that its disk is there, has free space and may be written."
                    .formatted(file, cause.getMessage()), cause);
        }
    }

    /** A text that is no condition. */
    public static final class BadCondition extends CatalogueException {
        private static final long serialVersionUID = 1L;

        public BadCondition(String text, String reason) {
            super(("'%s' is not a condition (%s); write for instance articleType=Shirts, price<50, baseColour!=Black "
                    + "or season=Summer|Fall.").formatted(text, reason), null);
        }
    }

    /** A column that the catalogue does not have. */
    public static final class UnknownColumn extends CatalogueException {
        private static final long serialVersionUID = 1L;

        public UnknownColumn(String column, List<String> columns) {
            super("The catalogue has no column '%s'; choose one of %s.".formatted(column, String.join(", ", columns)),
                    null);
        }
    }

    /** A picture that is gone or out of reach. */
    public static final class ImageUnavailable extends CatalogueException {
        private static final long serialVersionUID = 1L;

        public ImageUnavailable(String image, Path place, IOException cause) {
            super("%s in %s cannot be read (%s); put it back, or refresh the catalogue.".formatted(image, place,
                    StorageException.reason(cause)), cause);
        }
    }

    /** A file over the limit. */
    public static final class TooLarge extends CatalogueException {
        private static final long serialVersionUID = 1L;

        public TooLarge(String file, Path place) {
            super("%s in %s is over %d MB; make it smaller, or take it out of the catalogue.".formatted(file, place,
                    CatalogueFiles.MOST_BYTES >> 20), null);
        }
    }
}
