package lookalike.catalogue.table.format;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.TableException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks through the parts of an Excel file before it is read: a few hundred KB may unpack to gigabytes, or to what
 * takes hours. What Excel itself could not have written, or would fill the memory, is refused. Takes no memory.
 * <p>Any part may be named as a sheet, whatever its own name is, so all are looked through that begin like XML, by the
 * parser that reads them later: what one takes for a cell, the other does, too.
 */
final class WorkbookLimits {

    /** The most bytes of a part: a sheet of a million rows has about one GB. */
    private static final long LARGEST_PART = 2L << 30;
    private static final long LARGEST = 4L << 30;
    /** Memory of a shared text beside its bytes. */
    private static final int TEXT = 56;

    private final String name;
    private final long mostOfTexts;
    private final XMLInputFactory xml = new InputFactoryImpl();
    private long total;

    private WorkbookLimits(String name, long mostOfTexts) {
        this.name = name;
        this.mostOfTexts = mostOfTexts;
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** @throws CatalogueException if the workbook is beyond the limits */
    static void check(String name, byte[] workbook) throws IOException, CatalogueException {
        WorkbookLimits limits = new WorkbookLimits(name, Runtime.getRuntime().maxMemory() / 4);
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook)).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (!entry.isDirectory() && zip.canReadEntryData(entry)) {
                    limits.check(zip, entry);
                }
            }
        }
    }

    private void check(ZipFile zip, ZipArchiveEntry entry) throws IOException, CatalogueException {
        String part = entry.getName().toLowerCase(Locale.ROOT);
        PartLimits limits = new PartLimits(name);
        Bytes bytes = new Bytes(zip.getInputStream(entry), limits);
        try (bytes) {
            limits.check(xml, bytes);
        } catch (XMLStreamException | UncheckedStreamException _) {
            // Damage is told when the part is read, and a picture never is.
        } catch (IOException damage) {
            if (bytes.refusal().isEmpty() && (part.endsWith(".xml") || part.endsWith(".rels"))) {
                throw damage;
            }
        }
        if (bytes.refusal().isPresent()) {
            throw bytes.refusal().get();
        }
    }

    /** The bytes of a part as they are unpacked, which end where they become too many. */
    private final class Bytes extends InputStream {

        /** Bytes without an element in it; Excel's cells have up to 32,767 characters. */
        private static final int LONGEST_RUN = 4 << 20;
        /** Equality signs in it, as attributes have; a parser compares each with all of the same element. */
        private static final int MOST_EQUALITIES = 33_000;

        private final InputStream stream;
        private final PartLimits limits;
        private long bytes;
        private int run;
        private int equalities;
        private boolean isRefused;

        Bytes(InputStream stream, PartLimits limits) {
            this.stream = stream;
            this.limits = limits;
        }

        /** @return why no more bytes were given */
        Optional<CatalogueException> refusal() {
            return isRefused ? Optional.of(new TableException.LargeWorkbook(name)) : Optional.empty();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] block, int offset, int most) throws IOException {
            int length = stream.read(block, offset, most);
            for (int i = offset; i < offset + length; i++) {
                byte each = block[i];
                if (each == '<') {
                    run = 0;
                    equalities = 0;
                } else {
                    equalities += each == '=' ? 1 : 0;
                    isRefused |= ++run > LONGEST_RUN || equalities > MOST_EQUALITIES;
                }
            }
            bytes += Math.max(0, length);
            total += Math.max(0, length);
            isRefused |= bytes > LARGEST_PART || total > LARGEST
                    || limits.texts() > 0 && bytes + limits.texts() * TEXT > mostOfTexts;
            if (isRefused) {
                throw new IOException("too large");
            }
            return length;
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }
}
