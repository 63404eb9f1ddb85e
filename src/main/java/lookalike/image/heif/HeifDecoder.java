package lookalike.image.heif;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/** Decodes the primary picture of a HEIF file: transformed as the file says, 8 bits a channel. */
public final class HeifDecoder {

    /** What HEIF files are compressed by, with the numbers of {@code heif_compression_format}. */
    public enum Codec {
        HEVC(1), AV1(4);

        private final int number;

        Codec(int number) {
            this.number = number;
        }
    }

    /** What is wrong with a file. */
    public enum Reason { UNSUPPORTED, CUT_SHORT, DAMAGED, TOO_LARGE }

    /** The file is not decoded. */
    public static final class Failure extends IOException {

        private static final long serialVersionUID = 1L;

        private final Reason reason;
        private final int width;
        private final int height;

        Failure(Reason reason, String message, int width, int height) {
            super(message);
            this.reason = reason;
            this.width = width;
            this.height = height;
        }

        /** @return what is wrong */
        public Reason reason() {
            return reason;
        }

        /** @return of a picture that is too large, in pixels; else 0 */
        public int width() {
            return width;
        }

        /** @return of a picture that is too large, in pixels; else 0 */
        public int height() {
            return height;
        }
    }

    private static final int RGB = 1;
    private static final int INTERLEAVED_RGB = 10;
    private static final int INTERLEAVED_RGBA = 11;
    private static final int INTERLEAVED = 10;
    private static final int NCLX = 0x6E636C78;
    private static final int RICC = 0x72494343;
    private static final int PROF = 0x70726F66;
    /** {@code heif_error_code}. */
    private static final int UNSUPPORTED_FILE = 3;
    private static final int UNSUPPORTED_FEATURE = 4;
    /** {@code heif_suberror_code}. */
    private static final int END_OF_DATA = 100;
    private static final int SECURITY_LIMIT = 1000;
    private static final long MOST_PROFILE = 16 << 20;
    /** In {@code struct heif_decoding_options}: its version, and whether 10 bits become 8, since version 2. */
    private static final long OPTIONS_VERSION = 0;
    private static final long OPTIONS_TO_8_BITS = 40;

    private final HeifLibrary library;

    private HeifDecoder(HeifLibrary library) {
        this.library = library;
    }

    /** @return a decoder; empty if the library, or its decoder for this codec, is not installed */
    public static Optional<HeifDecoder> ifInstalled(Codec codec) {
        return HeifLibrary.ifInstalled().filter(library -> library.decodes(codec.number)).map(HeifDecoder::new);
    }

    /**
     * @param file the whole file
     * @param mostPixels refuse more
     * @return the picture, upright, with its colours as they are stored
     */
    public HeifPicture decode(byte[] file, long mostPixels) throws Failure {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment context = (MemorySegment) library.contextAlloc.invokeExact();
            try {
                MemorySegment bytes = arena.allocateFrom(JAVA_BYTE, file);
                check((MemorySegment) library.readFromMemory.invoke(arena, context, bytes, (long) file.length,
                        MemorySegment.NULL));
                MemorySegment handle = arena.allocate(ADDRESS);
                check((MemorySegment) library.primaryHandle.invoke(arena, context, handle));
                return decode(handle.get(ADDRESS, 0), arena, mostPixels);
            } finally {
                library.contextFree.invokeExact(context);
            }
        } catch (Failure | RuntimeException | Error problem) {
            throw problem;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private HeifPicture decode(MemorySegment handle, Arena arena, long mostPixels) throws Throwable {
        try {
            int width = (int) library.handleWidth.invokeExact(handle);
            int height = (int) library.handleHeight.invokeExact(handle);
            if ((long) width * height > mostPixels) {
                throw new Failure(Reason.TOO_LARGE, width + " x " + height, width, height);
            }
            boolean alpha = (int) library.handleHasAlpha.invokeExact(handle) != 0;
            MemorySegment image = arena.allocate(ADDRESS);
            MemorySegment options = options();
            try {
                check((MemorySegment) library.decode.invoke(arena, handle, image, RGB,
                        alpha ? INTERLEAVED_RGBA : INTERLEAVED_RGB, options));
            } finally {
                library.optionsFree.invokeExact(options);
            }
            return new HeifPicture(pixels(image.get(ADDRESS, 0), alpha, arena), profile(handle, arena),
                    codePoints(handle, arena));
        } finally {
            library.handleRelease.invokeExact(handle);
        }
    }

    @SuppressWarnings("restricted")
    private MemorySegment options() throws Throwable {
        MemorySegment options = ((MemorySegment) library.optionsAlloc.invokeExact()).reinterpret(OPTIONS_TO_8_BITS + 1);
        if (options.get(JAVA_BYTE, OPTIONS_VERSION) >= 2) {
            options.set(JAVA_BYTE, OPTIONS_TO_8_BITS, (byte) 1);
        }
        return options;
    }

    @SuppressWarnings("restricted")
    private BufferedImage pixels(MemorySegment image, boolean alpha, Arena arena) throws Throwable {
        try {
            int width = (int) library.imageWidth.invokeExact(image, INTERLEAVED);
            int height = (int) library.imageHeight.invokeExact(image, INTERLEAVED);
            MemorySegment stride = arena.allocate(JAVA_INT);
            MemorySegment plane = (MemorySegment) library.plane.invokeExact(image, INTERLEAVED, stride);
            int bytes = alpha ? 4 : 3;
            int step = stride.get(JAVA_INT, 0);
            if (plane.equals(MemorySegment.NULL) || width < 1 || height < 1 || step < (long) bytes * width) {
                throw new Failure(Reason.DAMAGED, "no pixels", 0, 0);
            }
            BufferedImage pixels = new BufferedImage(width, height,
                    alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
            MemorySegment all = plane.reinterpret((long) step * height);
            byte[] row = new byte[bytes * width];
            int[] colours = new int[width];
            for (int y = 0; y < height; y++) {
                MemorySegment.copy(all, JAVA_BYTE, (long) step * y, row, 0, row.length);
                for (int x = 0; x < width; x++) {
                    colours[x] = (alpha ? row[4 * x + 3] << 24 : 0xFF << 24) | (row[bytes * x] & 0xFF) << 16
                            | (row[bytes * x + 1] & 0xFF) << 8 | row[bytes * x + 2] & 0xFF;
                }
                pixels.setRGB(0, y, width, 1, colours, 0, width);
            }
            return pixels;
        } finally {
            library.imageRelease.invokeExact(image);
        }
    }

    private Optional<byte[]> profile(MemorySegment handle, Arena arena) throws Throwable {
        int type = (int) library.profileType.invokeExact(handle);
        long size = type == RICC || type == PROF ? (long) library.rawProfileSize.invokeExact(handle) : 0;
        if (size <= 0 || size > MOST_PROFILE) {
            return Optional.empty();
        }
        MemorySegment data = arena.allocate(size);
        check((MemorySegment) library.rawProfile.invoke(arena, handle, data));
        return Optional.of(data.toArray(JAVA_BYTE));
    }

    /** {@code struct heif_color_profile_nclx}: version, then primaries, transfer function, matrix as numbers. */
    @SuppressWarnings("restricted")
    private Optional<byte[]> codePoints(MemorySegment handle, Arena arena) throws Throwable {
        if ((int) library.profileType.invokeExact(handle) != NCLX) {
            return Optional.empty();
        }
        MemorySegment found = arena.allocate(ADDRESS);
        check((MemorySegment) library.nclxProfile.invoke(arena, handle, found));
        MemorySegment nclx = found.get(ADDRESS, 0).reinterpret(16);
        try {
            // The decoder has made full-range RGB of it.
            return Optional.of(new byte[] {(byte) nclx.get(JAVA_INT, 4), (byte) nclx.get(JAVA_INT, 8), 0, 1});
        } finally {
            library.nclxFree.invokeExact(nclx);
        }
    }

    @SuppressWarnings("restricted")
    private static void check(MemorySegment error) throws Failure {
        int code = error.get(JAVA_INT, 0);
        if (code != 0) {
            MemorySegment message = error.get(ADDRESS, 8);
            String said = message.equals(MemorySegment.NULL) ? "" : message.reinterpret(Long.MAX_VALUE).getString(0);
            throw new Failure(reason(code, error.get(JAVA_INT, 4)), said, 0, 0);
        }
    }

    private static Reason reason(int code, int subcode) {
        if (subcode == SECURITY_LIMIT) {
            return Reason.TOO_LARGE;
        }
        return code == UNSUPPORTED_FILE || code == UNSUPPORTED_FEATURE ? Reason.UNSUPPORTED
                : subcode == END_OF_DATA ? Reason.CUT_SHORT : Reason.DAMAGED;
    }
}
