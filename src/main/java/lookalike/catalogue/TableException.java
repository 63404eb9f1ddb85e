package lookalike.catalogue;

import java.io.IOException;
import java.util.List;
import lookalike.storage.IoReason;
import org.jspecify.annotations.Nullable;

/** A table of products that cannot be read. */
public abstract sealed class TableException extends CatalogueException {

    private static final long serialVersionUID = 1L;

    private TableException(@Nullable Throwable cause, Object... details) {
        super(cause, details);
    }

    /** @return {@code CatalogueException.EmptyCsv} and the like, as catalogues have stored why a table is not used */
    @Override
    public String code() {
        return CatalogueException.class.getSimpleName() + "." + getClass().getSimpleName();
    }

    /** An empty CSV. */
    public static final class EmptyCsv extends TableException {
        private static final long serialVersionUID = 1L;

        public EmptyCsv(String csv) {
            super(null, csv);
        }
    }

    /** A CSV whose header cannot be read. */
    public static final class UnreadableCsv extends TableException {
        private static final long serialVersionUID = 1L;

        public UnreadableCsv(String csv, long line, SkipReason reason) {
            super(null, csv, line, reason);
        }
    }

    /** A table of a kind that is not read. */
    public static final class UnsupportedTable extends TableException {
        private static final long serialVersionUID = 1L;

        public UnsupportedTable(String file, TableKind kind) {
            super(null, file, kind);
        }
    }

    /** A table in a damaged file. */
    public static final class UnreadableTable extends TableException {
        private static final long serialVersionUID = 1L;

        public UnreadableTable(String file, IOException cause) {
            super(cause, file, IoReason.of(cause));
        }
    }

    /** A table with more columns than a spreadsheet can have. */
    public static final class ManyColumns extends TableException {
        private static final long serialVersionUID = 1L;

        public ManyColumns(String file, int found, int most) {
            super(null, file, found, most);
        }
    }

    /** A table with so many rows and columns that reading it would take very long. */
    public static final class ManyCells extends TableException {
        private static final long serialVersionUID = 1L;

        /** @param rows the rows that a table of so many columns may have */
        public ManyCells(String file, int columns, long rows) {
            super(null, file, columns, rows);
        }
    }

    /** An Excel file that unpacks to more than Excel writes, or than fits in memory. */
    public static final class LargeWorkbook extends TableException {
        private static final long serialVersionUID = 1L;

        public LargeWorkbook(String file) {
            super(null, file);
        }
    }

    /** A CSV without a column that names the pictures. */
    public static final class NoPictureColumn extends TableException {
        private static final long serialVersionUID = 1L;

        /**
         * @param columns headers, each with a value that was compared
         * @param files some of the pictures that they were compared with
         */
        public NoPictureColumn(String csv, List<String> columns, List<String> files) {
            super(null, csv, columns, files);
        }
    }
}
