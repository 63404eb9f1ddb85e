package lookalike.catalogue.repository;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lookalike.FileName;
import lookalike.Progress;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.match.PictureIndex;
import lookalike.catalogue.source.CatalogueFiles;
import lookalike.catalogue.table.TableChoice;
import lookalike.storage.AtomicFile;
import lookalike.storage.RegularFile;
import lookalike.storage.StorageException;

/**
 * A catalogue in one file, for passing it on: a zip of its pictures and its CSV, {@code NAME.lookalike}, which an
 * installed program opens on a double click. The same catalogue gives the same bytes.
 *
 * @param files the catalogue's folder or zip
 * @param csv the CSV that the user chose, wherever it is; if empty, those in {@code files} are taken
 * @param meanings the user's choice of what columns mean
 */
public record CataloguePackage(CatalogueFiles files, Optional<Path> csv, ColumnMapping meanings) {

    /** A fixed time for every file, so that the same catalogue gives the same bytes. */
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    /** Carries a picture's problem of reading through {@link AtomicFile}. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final CatalogueException problem;

        private Unreadable(CatalogueException problem) {
            super(problem);
            this.problem = problem;
        }
    }

    /**
     * @param place the file to write, whole or not at all
     * @param progress told files done and all of them
     * @throws CatalogueException if something of the catalogue cannot be read
     * @throws StorageException if the CSV cannot be read or the file not be written
     */
    void write(Path place, Progress progress) throws CatalogueException, StorageException {
        CatalogueFiles.Listing listing = files.listing();
        List<String> tables = csv.isPresent() ? List.of() : tables(listing);
        List<String> images = listing.images();
        byte[] chosen = csv.isPresent() ? chosen(csv.get()) : new byte[0];
        try {
            AtomicFile.write(place, channel -> {
                // Not closed: that would close the channel before AtomicFile has forced it to disk.
                ZipOutputStream zip = new ZipOutputStream(AtomicFile.stream(channel));
                if (csv.isPresent()) {
                    put(zip, FileName.of(csv.get()), chosen);
                }
                for (String table : tables) {
                    put(zip, listing.isAbove(table) ? beside(table, tables) : table, read(table));
                }
                int done = 0;
                for (String image : images) {
                    progress.reachedOrCancel(done++, images.size());
                    put(zip, image, read(image));
                }
                progress.reachedOrCancel(done, images.size());
                zip.finish();
            });
        } catch (Unreadable unreadable) {
            throw unreadable.problem;
        }
    }

    /** @return a free name for a table above the folder of pictures, which lies beside them in the package */
    private static String beside(String table, List<String> tables) {
        String name = table.substring(table.lastIndexOf('/') + 1);
        return tables.contains(name) ? "above-" + name : name;
    }

    /** A table in the folder above belongs to the catalogue only if it is the one that is used. */
    private List<String> tables(CatalogueFiles.Listing listing) throws CatalogueException {
        if (listing.tables().stream().noneMatch(listing::isAbove)) {
            return listing.tables();
        }
        String used = TableChoice.of(files, listing, new PictureIndex(listing.images()), meanings).table()
                .map(found -> found.table().name()).orElse("");
        return listing.tables().stream().filter(table -> table.equals(used) || !listing.isAbove(table)).toList();
    }

    /** Read before anything is written, so that its problems are not taken for problems of the target. */
    private static byte[] chosen(Path csv) throws StorageException {
        try {
            RegularFile.require(csv);
            return Files.readAllBytes(csv);
        } catch (IOException problem) {
            throw new StorageException.NotReadable(csv, problem);
        }
    }

    private byte[] read(String name) {
        try {
            return files.read(name);
        } catch (CatalogueException problem) {
            throw new Unreadable(problem);
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
