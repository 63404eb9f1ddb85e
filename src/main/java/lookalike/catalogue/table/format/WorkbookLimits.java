package lookalike.catalogue.table.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.TableException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks through the parts of an Excel file before it is read: a few hundred KB may unpack to gigabytes. What Excel
 * itself could not have written, or would fill the memory, is refused. Takes no memory.
 */
final class WorkbookLimits {

    /** The most bytes of a part: a sheet of a million rows has about one GB. */
    private static final long LARGEST_PART = 2L << 30;
    /** Excel's own limit. */
    private static final int MOST_ROWS = 1_048_576;
    /** A text without an element in it; Excel's cells have up to 32,767 characters. */
    private static final int LONGEST_TEXT = 4 << 20;
    /** Letters of the last column, XFD. */
    private static final int LETTERS = 3;
    /** Memory of a shared text beside its bytes. */
    private static final int TEXT = 56;

    /** Longer tags of cells are not written by anyone. */
    private static final int LONGEST_TAG = 256;
    private static final long LARGEST = 4L << 30;

    private final String name;
    private final long mostOfTexts;
    private long total;
    private long bytes;
    private long rows;
    private long cells;
    private long texts;

    private WorkbookLimits(String name, long mostOfTexts) {
        this.name = name;
        this.mostOfTexts = mostOfTexts;
    }

    /** @throws CatalogueException if the workbook is beyond the limits */
    static void check(String name, byte[] workbook) throws IOException, CatalogueException {
        WorkbookLimits limits = new WorkbookLimits(name, Runtime.getRuntime().maxMemory() / 4);
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook)).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                String part = entry.getName().toLowerCase(Locale.ROOT);
                if (!entry.isDirectory() && (part.endsWith(".xml") || part.endsWith(".rels"))) {
                    try (InputStream stream = zip.getInputStream(entry)) {
                        limits.read(stream);
                    }
                }
            }
        }
    }

    private void read(InputStream stream) throws IOException, CatalogueException {
        byte[] block = new byte[64 << 10];
        byte[] tag = new byte[LONGEST_TAG];
        bytes = 0;
        rows = 0;
        texts = 0;
        int inTag = -1;
        long text = 0;
        for (int length = stream.read(block); length >= 0; length = stream.read(block)) {
            bytes += length;
            total += length;
            for (int i = 0; i < length; i++) {
                byte each = block[i];
                if (each == '<') {
                    inTag = 0;
                    text = 0;
                } else if (each == '>' && inTag >= 0) {
                    element(tag, inTag);
                    inTag = -1;
                    text = 0;
                } else if (++text > LONGEST_TEXT) {
                    throw new TableException.LargeWorkbook(name);
                } else if (inTag >= 0) {
                    if (inTag < tag.length) {
                        tag[inTag] = each;
                    }
                    inTag++;
                }
            }
            if (bytes > LARGEST_PART || total > LARGEST || texts > 0 && bytes + texts * TEXT > mostOfTexts) {
                throw new TableException.LargeWorkbook(name);
            }
        }
    }

    /** @param all how many bytes lie between the brackets, of which {@code tag} holds the beginning */
    private void element(byte[] tag, int all) throws CatalogueException {
        int length = Math.min(all, tag.length);
        if (is(tag, length, "row")) {
            cells = 0;
            if (++rows > MOST_ROWS) {
                throw new TableException.LargeWorkbook(name);
            }
        } else if (is(tag, length, "c")) {
            cells++;
            if (cells > TableRow.MOST_COLUMNS || all > tag.length || letters(tag, length) > LETTERS) {
                throw new TableException.ManyColumns(name, TableRow.MOST_COLUMNS + 1, TableRow.MOST_COLUMNS);
            }
        } else if (is(tag, length, "si")) {
            texts++;
        }
    }

    /** @return whether a tag opens an element of this name, with any prefix */
    private static boolean is(byte[] tag, int length, String element) {
        int start = 0;
        int end = 0;
        while (end < length && tag[end] > ' ' && tag[end] != '/') {
            if (tag[end++] == ':') {
                start = end;
            }
        }
        if (end - start != element.length()) {
            return false;
        }
        for (int i = 0; i < element.length(); i++) {
            if (tag[start + i] != element.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** @return the number of letters in the place of a cell, as 2 of {@code r="AB12"}; 0 if the tag has none */
    private static int letters(byte[] tag, int length) {
        for (int i = 1; i + 3 < length; i++) {
            int at = i + 1;
            while (at < length && tag[at] <= ' ') {
                at++;
            }
            if (tag[i - 1] <= ' ' && tag[i] == 'r' && tag[at] == '=') {
                int letters = 0;
                for (at++; at < length && !(tag[at] >= '0' && tag[at] <= '9'); at++) {
                    // Characters may also be written as numbers: &#65;
                    letters += Character.isLetter(tag[at]) ? 1 : tag[at] == '&' ? LETTERS + 1 : 0;
                }
                return letters;
            }
        }
        return 0;
    }
}
