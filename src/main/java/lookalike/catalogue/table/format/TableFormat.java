package lookalike.catalogue.table.format;

import lookalike.catalogue.CatalogueException;

/** Reads a table's file. Its content tells what kind of file it is, never its extension. */
public final class TableFormat {

    private TableFormat() {}

    /**
     * @param name of the file, so that the user can find it
     * @param bytes the whole file
     * @throws CatalogueException if it is empty, or its header cannot be read
     */
    public static Table read(String name, byte[] bytes) throws CatalogueException {
        return CsvTable.of(name, bytes);
    }
}
