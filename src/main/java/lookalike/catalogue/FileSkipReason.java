package lookalike.catalogue;

import lookalike.Fact;

/** Why a file or folder was left out when the files of a catalogue were listed. Faces word it as a clause. */
public sealed interface FileSkipReason extends Fact {

    /** Reasons without a value. */
    enum Known implements FileSkipReason {
        /** What a browser has not finished to download, or what is still in a cloud. */
        HALF_DOWNLOADED,
        FILM,
        PDF,
        /** A text document or a presentation. */
        DOCUMENT,
        /** A zip, 7z, tar, ... among the files. */
        ARCHIVE,
        /** A file with a picture's extension and other content. */
        NO_PICTURE,
        /** A FIFO, a socket or a device. */
        NO_FILE,
        /** A name that this system's encoding cannot express: Latin-1 where names are UTF-8. */
        NAME_NOT_READABLE,
        /** An entry of a zip that is protected by a password. */
        PASSWORD,
        /** An entry of a zip that shares its bytes with another one. */
        OVERLAPS,
        /** A folder in more folders than people make. */
        TOO_DEEP,
        /** A table that lies far from the pictures. */
        FAR_FROM_PICTURES,
        /** A table without a column that names the pictures. */
        NAMES_NO_PICTURE
    }

    /** A picture of a format that is not decoded. */
    record UnsupportedFormat(Fact format) implements FileSkipReason {}

    /**
     * A table in a format that is not read.
     *
     * @param ending of the file's name: {@code xls}, {@code parquet}
     */
    record UnsupportedTable(String ending) implements FileSkipReason {}

    /**
     * A table that describes the pictures, and tells less than another.
     *
     * @param table that is used
     */
    record TellsLess(String table) implements FileSkipReason {}

    /** More tables in one folder than can be lists of products. */
    record ManyTables(long tables) implements FileSkipReason {}

    /** An entry of a zip that is packed with a method that is not supported. */
    record UnsupportedMethod(String method) implements FileSkipReason {}

    /** Something that the system does not let Lookalike read. */
    record NotReadable(Fact cause) implements FileSkipReason {}

    /**
     * Folders in which systems, disk stations and programs keep things of their own: thumbnails, waste, versions.
     *
     * @param name of the folders
     * @param files that lie in all of them
     */
    record SystemFolder(String name, long files) implements FileSkipReason {}

    /** Pictures and tables with a hidden name. */
    record HiddenFiles(long files) implements FileSkipReason {}
}
