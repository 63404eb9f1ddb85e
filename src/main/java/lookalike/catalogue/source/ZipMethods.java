package lookalike.catalogue.source;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.tukaani.xz.LZMAInputStream;

/** The methods of compression in zips (APPNOTE.TXT, 4.4.5) that are read. */
final class ZipMethods {

    private static final Set<ZipMethod> BY_LIBRARY = EnumSet.of(ZipMethod.STORED, ZipMethod.DEFLATED,
            ZipMethod.ENHANCED_DEFLATED, ZipMethod.BZIP2, ZipMethod.XZ, ZipMethod.UNSHRINKING, ZipMethod.IMPLODING);
    /** Memory for unpacking one entry, in KiB: a dictionary may be declared with up to 4 GB. */
    private static final int MOST_MEMORY = 256 << 10;

    private ZipMethods() {}

    static boolean canRead(ZipArchiveEntry entry) {
        ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
        return method == ZipMethod.LZMA || method != null && BY_LIBRARY.contains(method);
    }

    /** @return the method's name, or its number */
    static String name(ZipArchiveEntry entry) {
        ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
        return method == null || method == ZipMethod.UNKNOWN ? String.valueOf(entry.getMethod())
                : method.name().toLowerCase(Locale.ROOT).replaceAll("_deprecated", "").replace('_', ' ');
    }

    /** @return the entry's content */
    static InputStream stream(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        if (entry.getMethod() != ZipMethod.LZMA.getCode()) {
            return zip.getInputStream(entry);
        }
        // APPNOTE.TXT, 5.8.8: version (2 bytes), length of the properties (2), properties (5), then the raw stream.
        DataInputStream packed = new DataInputStream(zip.getRawInputStream(entry));
        packed.readUnsignedShort();
        if (Short.toUnsignedInt(Short.reverseBytes(packed.readShort())) != 5) {
            throw new ZipException("invalid LZMA header");
        }
        byte properties = packed.readByte();
        int dictionary = Integer.reverseBytes(packed.readInt());
        if (LZMAInputStream.getMemoryUsage(Math.max(dictionary, 0), properties) > MOST_MEMORY || dictionary < 0) {
            throw new ZipException("unsupported compression method: LZMA with a large dictionary");
        }
        return new LZMAInputStream(packed, entry.getSize(), properties, dictionary);
    }
}
