package lookalike.image;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leptonica's readers of JPEG, which is libjpeg-turbo and unlike ImageIO's can reduce a picture while decoding it, and
 * of WebP, which is libwebp and the reference: it smooths colours between pixels, which ImageIO's plug-in does not. The
 * library is called directly, without JavaCPP's layer above it, which takes longer to start than the library itself
 * and needs another release of JavaCPP than ND4J. Safe for use by several threads.
 * <p>For a file that is damaged in the middle, it also prints a line to standard error.
 */
final class Leptonica {

    private static final Logger LOG = LoggerFactory.getLogger(Leptonica.class);
    /** {@code L_SEVERITY_NONE}: faults are reported by return values, nothing is printed. */
    private static final int SILENT = 6;
    private static final int COLOUR = 32;
    private static final int GREY = 8;

    private final MethodHandle read;
    /** Empty if the library was built without libwebp. */
    private final Optional<MethodHandle> readWebP;
    private final MethodHandle width;
    private final MethodHandle height;
    private final MethodHandle depth;
    private final MethodHandle wordsPerRow;
    private final MethodHandle data;
    private final MethodHandle destroy;

    private Leptonica(SymbolLookup library) throws Throwable {
        // Pix *pixReadMemJpeg(data, size, colour map or not, reduction, *warnings, hint)
        read = function(library, "pixReadMemJpeg", ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
        // Pix *pixReadMemWebP(data, size)
        readWebP = library.find("pixReadMemWebP").isEmpty() ? Optional.empty()
                : Optional.of(function(library, "pixReadMemWebP", ADDRESS, ADDRESS, JAVA_LONG));
        width = function(library, "pixGetWidth", JAVA_INT, ADDRESS);
        height = function(library, "pixGetHeight", JAVA_INT, ADDRESS);
        depth = function(library, "pixGetDepth", JAVA_INT, ADDRESS);
        wordsPerRow = function(library, "pixGetWpl", JAVA_INT, ADDRESS);
        data = function(library, "pixGetData", ADDRESS, ADDRESS);
        destroy = function(library, "pixDestroy", FunctionDescriptor.ofVoid(ADDRESS));
        int _ = (int) function(library, "setMsgSeverity", JAVA_INT, JAVA_INT).invokeExact(SILENT);
    }

    private static MethodHandle function(SymbolLookup library, String name, MemoryLayout result,
            MemoryLayout... given) {
        return function(library, name, FunctionDescriptor.of(result, given));
    }

    @SuppressWarnings("restricted")
    private static MethodHandle function(SymbolLookup library, String name, FunctionDescriptor kind) {
        return Linker.nativeLinker().downcallHandle(library.find(name).orElseThrow(), kind);
    }

    /** Loads the library on first use. */
    private static final class Loaded {

        static final Optional<Leptonica> LIBRARY = load();

        private static Optional<Leptonica> load() {
            try {
                return Optional.of(new Leptonica(LeptonicaLibrary.ofThisMachine().open()));
            } catch (IOException | LinkageError | RuntimeException problem) {
                LOG.warn("large JPEG files are decoded whole, and WebP by ImageIO, since Leptonica does not load",
                        problem);
                return Optional.empty();
            } catch (Throwable impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** @return the library; empty if it cannot be loaded */
    static Optional<Leptonica> ifAvailable() {
        return Loaded.LIBRARY;
    }

    /**
     * @param file a JPEG in grey or YCbCr
     * @param reduction width and height are divided by it (rounded up): 1, 2, 4 or 8
     * @return the picture as it is stored; empty if the library reports any fault
     */
    Optional<RgbImage> decode(byte[] file, int reduction) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment warnings = arena.allocate(JAVA_INT);
            MemorySegment pix = (MemorySegment) read.invokeExact(arena.allocateFrom(JAVA_BYTE, file),
                    (long) file.length, 0, reduction, warnings, 0);
            if (pix.equals(MemorySegment.NULL)) {
                return Optional.empty();
            }
            try {
                return warnings.get(JAVA_INT, 0) == 0 ? pixels(pix) : Optional.empty();
            } finally {
                destroy.invokeExact(arena.allocateFrom(ADDRESS, pix));
            }
        } catch (RuntimeException | Error problem) {
            throw problem;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * @param file a WebP
     * @return the picture with its transparency, in the colours that it is stored in; empty for an animation, or if
     *     the library reports any fault
     */
    Optional<BufferedImage> decodeWebP(byte[] file) {
        if (readWebP.isEmpty()) {
            return Optional.empty();
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pix = (MemorySegment) readWebP.get().invokeExact(arena.allocateFrom(JAVA_BYTE, file),
                    (long) file.length);
            if (pix.equals(MemorySegment.NULL)) {
                return Optional.empty();
            }
            try {
                return argb(pix);
            } finally {
                destroy.invokeExact(arena.allocateFrom(ADDRESS, pix));
            }
        } catch (RuntimeException | Error problem) {
            throw problem;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The lowest byte of a word, which JPEG leaves unused, is alpha. */
    @SuppressWarnings("restricted")
    private Optional<BufferedImage> argb(MemorySegment pix) throws Throwable {
        int columns = (int) width.invokeExact(pix);
        int rows = (int) height.invokeExact(pix);
        int words = (int) wordsPerRow.invokeExact(pix);
        if ((int) depth.invokeExact(pix) != COLOUR) {
            return Optional.empty();
        }
        MemorySegment all = ((MemorySegment) data.invokeExact(pix)).reinterpret(4L * words * rows);
        BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_ARGB);
        int[] row = new int[words];
        for (int y = 0; y < rows; y++) {
            MemorySegment.copy(all, JAVA_INT, 4L * words * y, row, 0, words);
            for (int x = 0; x < columns; x++) {
                row[x] = row[x] >>> 8 | row[x] << 24;
            }
            image.setRGB(0, y, columns, 1, row, 0, words);
        }
        return Optional.of(image);
    }

    @SuppressWarnings("restricted")
    private Optional<RgbImage> pixels(MemorySegment pix) throws Throwable {
        int columns = (int) width.invokeExact(pix);
        int rows = (int) height.invokeExact(pix);
        int words = (int) wordsPerRow.invokeExact(pix);
        int bits = (int) depth.invokeExact(pix);
        if (bits != COLOUR && bits != GREY) {
            return Optional.empty();
        }
        MemorySegment all = ((MemorySegment) data.invokeExact(pix)).reinterpret(4L * words * rows);
        byte[] rgb = new byte[3 * columns * rows];
        int[] row = new int[words];
        for (int y = 0; y < rows; y++) {
            MemorySegment.copy(all, JAVA_INT, 4L * words * y, row, 0, words);
            unpack(row, bits, rgb, 3 * columns * y, columns);
        }
        return Optional.of(new RgbImage(columns, rows, rgb));
    }

    /** Pixels are packed into words from the highest bits down: red, green, blue, unused; or four levels of grey. */
    private static void unpack(int[] row, int bits, byte[] rgb, int start, int columns) {
        int at = start;
        for (int x = 0; x < columns; x++) {
            int word = bits == COLOUR ? row[x] : 0x01010100 * (row[x >> 2] >>> 24 - 8 * (x & 3) & 0xFF);
            rgb[at++] = (byte) (word >>> 24);
            rgb[at++] = (byte) (word >>> 16);
            rgb[at++] = (byte) (word >>> 8);
        }
    }
}
