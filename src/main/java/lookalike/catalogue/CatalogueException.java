package lookalike.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import lookalike.Fact;
import lookalike.LookalikeException;
import lookalike.storage.IoAdvice;
import lookalike.storage.IoReason;
import org.jspecify.annotations.Nullable;

/** A catalogue that cannot be read or changed as requested. */
public abstract sealed class CatalogueException extends LookalikeException
        permits CatalogueException.Missing, CatalogueException.Vanished,
        CatalogueException.InDataFolder, CatalogueException.NeitherFolderNorZip,
        CatalogueException.NotReadable, CatalogueException.DamagedZip, CatalogueException.OtherArchive,
        CatalogueException.PartOfZip, CatalogueException.NoReadableImages, CatalogueException.NoImages,
        CatalogueException.ManyFiles, CatalogueException.BadName, CatalogueException.NoProduct,
        CatalogueException.NoStock, CatalogueException.NameTaken, CatalogueException.Unknown,
        CatalogueException.ForeignDatabase, CatalogueException.OtherVersion,
        CatalogueException.DamagedDatabase, CatalogueException.Busy, CatalogueException.DatabaseFailed,
        CatalogueException.BadCondition, CatalogueException.UnknownColumn,
        CatalogueException.ImageUnavailable, CatalogueException.TooLarge,
        CatalogueException.PicturesElsewhere, CatalogueException.MadeOfParts, TableException {

    private static final long serialVersionUID = 1L;

    CatalogueException(@Nullable Throwable cause, Object... details) {
        super(cause, details);
    }

    /** There is no file or folder at the catalogue's path. */
    public static final class Missing extends CatalogueException {
        private static final long serialVersionUID = 1L;

        public Missing(Path place) {
            super(null, place);
        }
    }

    /** A folder or zip that was there when its pictures began to be read, and is gone. */
    public static final class Vanished extends CatalogueException {
        private static final long serialVersionUID = 1L;

        public Vanished(Path place) {
            super(null, place);
        }
    }

    /** The place is in the folder of Lookalike's own data, where it would be deleted with the catalogue. */
    public static final class InDataFolder extends CatalogueException {
        private static final long serialVersionUID = 1L;

        public InDataFolder(Path place, Path data) {
            super(null, place, data);
        }
    }

    /** A file that is neither a folder nor a zip. */
    public static final class NeitherFolderNorZip extends CatalogueException {
        private static final long serialVersionUID = 1L;

        public NeitherFolderNorZip(Path place) {
            super(null, place);
        }
    }

    /** A folder or file that cannot be opened. The third detail is an {@link IoAdvice}. */
    public static final class NotReadable extends CatalogueException {
        private static final long serialVersionUID = 1L;

        public NotReadable(Path place, IOException cause) {
            super(cause, place, IoReason.of(cause), IoAdvice.forReading(IoReason.of(cause)));
        }
    }

    /** A damaged zip. */
    public static final class DamagedZip extends CatalogueException {
        private static final long serialVersionUID = 1L;

        public DamagedZip(Path place, IOException cause) {
            super(cause, place, IoReason.of(cause));
        }
    }

    /** An archive of another kind than zip, whatever its name. */
    public static final class OtherArchive extends CatalogueException {
        private static final long serialVersionUID = 1L;

        /** @param kind of archive: {@code 7z}, {@code RAR} */
        public OtherArchive(Path place, String kind) {
            super(null, place, kind);
        }
    }

    /** One of several files that a zip was split into, without the others. */
    public static final class PartOfZip extends CatalogueException {
        private static final long serialVersionUID = 1L;

        public PartOfZip(Path place) {
            super(null, place);
        }
    }

    /** A folder or zip whose pictures all have to be left out. */
    public static final class NoReadableImages extends CatalogueException {
        private static final long serialVersionUID = 1L;

        /**
         * @param leftOut how many files
         * @param example one of them
         * @param reason why it was left out
         */
        public NoReadableImages(Path place, int leftOut, String example, Fact reason) {
            super(null, place, leftOut, example, reason);
        }
    }

    /** A folder or zip without a single picture. The last detail is the extensions of pictures. */
    public static final class NoImages extends CatalogueException {
        private static final long serialVersionUID = 1L;

        /** @param endings extensions of pictures */
        public NoImages(Path place, List<String> endings) {
            super(null, place, endings);
        }
    }

    /** A zip with more files than fit in memory. The last detail is their largest number. */
    public static final class ManyFiles extends CatalogueException {
        private static final long serialVersionUID = 1L;

        public ManyFiles(Path place, long most) {
            super(null, place, most);
        }
    }

    /** A name that some system does not allow for a folder. */
    public static final class BadName extends CatalogueException {
        private static final long serialVersionUID = 1L;

        public BadName(String name) {
            super(null, name, CatalogueName.LONGEST);
        }
    }

    /** Products that a catalogue does not have. The last detail is their number. */
    public static final class NoProduct extends CatalogueException {
        private static final long serialVersionUID = 1L;

        public NoProduct(String catalogue, String id) {
            this(catalogue, List.of(id));
        }

        public NoProduct(String catalogue, List<String> ids) {
            super(null, catalogue, ids, ids.size());
        }
    }

    /** A catalogue without a column that tells what is in stock. */
    public static final class NoStock extends CatalogueException {
        private static final long serialVersionUID = 1L;

        /** @param columns its headers */
        public NoStock(String catalogue, List<String> columns) {
            super(null, catalogue, columns);
        }
    }

    /** The name of another folder's or zip's catalogue. */
    public static final class NameTaken extends CatalogueException {
        private static final long serialVersionUID = 1L;

        public NameTaken(String name, Path place) {
            super(null, name, place);
        }
    }

    /** The name of no catalogue. The last detail is the number of existing ones. */
    public static final class Unknown extends CatalogueException {
        private static final long serialVersionUID = 1L;

        public Unknown(String name, List<String> known) {
            super(null, name, known, known.size());
        }
    }

    /** A database that this program did not write. */
    public static final class ForeignDatabase extends CatalogueException {
        private static final long serialVersionUID = 1L;

        public ForeignDatabase(Path file) {
            super(null, file);
        }
    }

    /** A database of an older or newer release. The last detail is 0 for older, 1 for newer. */
    public static final class OtherVersion extends CatalogueException {
        private static final long serialVersionUID = 1L;

        public OtherVersion(Path file, int found, int known) {
            super(null, file, found, known, found < known ? 0 : 1);
        }
    }

    /** A damaged database. */
    public static final class DamagedDatabase extends CatalogueException {
        private static final long serialVersionUID = 1L;

        public DamagedDatabase(Path file, @Nullable Throwable cause) {
            super(cause, file);
        }
    }

    /** A database that another process is writing. */
    public static final class Busy extends CatalogueException {
        private static final long serialVersionUID = 1L;

        public Busy(Path file, @Nullable Exception cause) {
            super(cause, file);
        }
    }

    /** A database that cannot be opened, read or written for any other reason. */
    public static final class DatabaseFailed extends CatalogueException {
        private static final long serialVersionUID = 1L;

        public DatabaseFailed(Path file, Exception cause) {
            super(cause, file, IoReason.of(cause));
        }
    }

    /** A text that is no condition. */
    public static final class BadCondition extends CatalogueException {
        private static final long serialVersionUID = 1L;

        public BadCondition(String text, ConditionFault reason) {
            super(null, text, reason);
        }
    }

    /** A column that the catalogue does not have. */
    public static final class UnknownColumn extends CatalogueException {
        private static final long serialVersionUID = 1L;

        public UnknownColumn(String column, List<String> columns) {
            super(null, column, columns);
        }
    }

    /** A picture that is missing or not accessible. */
    public static final class ImageUnavailable extends CatalogueException {
        private static final long serialVersionUID = 1L;

        public ImageUnavailable(String image, Path place, IOException cause) {
            super(cause, image, place, IoReason.of(cause));
        }
    }

    /** A file larger than the limit. */
    public static final class TooLarge extends CatalogueException {
        private static final long serialVersionUID = 1L;

        /** @param most bytes that a file may have; shown in megabytes */
        public TooLarge(String file, Path place, long most) {
            super(null, file, place, most >> 20);
        }
    }

    /** Pictures on a file system that this machine does not reach. */
    public static final class PicturesElsewhere extends CatalogueException {
        private static final long serialVersionUID = 1L;

        /** @param place a path or a URI */
        public PicturesElsewhere(String catalogue, String place) {
            super(null, catalogue, place);
        }
    }

    /** A catalogue that was made of parts, without a folder or zip that could be packed. */
    public static final class MadeOfParts extends CatalogueException {
        private static final long serialVersionUID = 1L;

        /** @param manifest of its parts */
        public MadeOfParts(String catalogue, Path manifest) {
            super(null, catalogue, manifest);
        }
    }
}
