package lookalike.catalogue;

import lookalike.Fact;

/** Files that may hold a table and that Lookalike does not read. */
public enum TableKind implements Fact {
    /** Excel before 2007. */
    XLS,
    /** Excel's binary files. */
    XLSB,
    /** Excel's XML of 2003. */
    EXCEL_XML,
    /** LibreOffice and OpenOffice. */
    ODS,
    /** Apple Numbers. */
    NUMBERS,
    /** An Excel file that only opens with a password. */
    PROTECTED,
    PARQUET,
    /** Among them those that shop systems call {@code .xls}. */
    WEB_PAGE,
    PDF,
    DATABASE,
    /** A zip or anything else that is no text. */
    BINARY
}
