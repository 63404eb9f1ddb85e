package lookalike.image.heif;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The functions of libheif that are called here, all of its first releases (heif.h). Safe for use by several threads,
 * each with a context of its own.
 */
final class HeifLibrary {

    /** {@code struct heif_error}: code, subcode, message. */
    static final MemoryLayout ERROR = MemoryLayout.structLayout(JAVA_INT, JAVA_INT, ADDRESS);

    private static final Logger LOG = LoggerFactory.getLogger(HeifLibrary.class);

    final MethodHandle contextAlloc;
    final MethodHandle contextFree;
    final MethodHandle readFromMemory;
    final MethodHandle primaryHandle;
    final MethodHandle handleRelease;
    final MethodHandle handleWidth;
    final MethodHandle handleHeight;
    final MethodHandle handleHasAlpha;
    final MethodHandle profileType;
    final MethodHandle rawProfileSize;
    final MethodHandle rawProfile;
    final MethodHandle nclxProfile;
    final MethodHandle nclxFree;
    final MethodHandle optionsAlloc;
    final MethodHandle optionsFree;
    final MethodHandle decode;
    final MethodHandle plane;
    final MethodHandle imageWidth;
    final MethodHandle imageHeight;
    final MethodHandle imageRelease;
    private final MethodHandle hasDecoder;

    private HeifLibrary(SymbolLookup library) throws Throwable {
        contextAlloc = function(library, "heif_context_alloc", FunctionDescriptor.of(ADDRESS));
        contextFree = function(library, "heif_context_free", FunctionDescriptor.ofVoid(ADDRESS));
        readFromMemory = function(library, "heif_context_read_from_memory_without_copy",
                FunctionDescriptor.of(ERROR, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS));
        primaryHandle = function(library, "heif_context_get_primary_image_handle",
                FunctionDescriptor.of(ERROR, ADDRESS, ADDRESS));
        handleRelease = function(library, "heif_image_handle_release", FunctionDescriptor.ofVoid(ADDRESS));
        handleWidth = number(library, "heif_image_handle_get_width");
        handleHeight = number(library, "heif_image_handle_get_height");
        handleHasAlpha = number(library, "heif_image_handle_has_alpha_channel");
        profileType = number(library, "heif_image_handle_get_color_profile_type");
        rawProfileSize = function(library, "heif_image_handle_get_raw_color_profile_size",
                FunctionDescriptor.of(JAVA_LONG, ADDRESS));
        rawProfile = function(library, "heif_image_handle_get_raw_color_profile",
                FunctionDescriptor.of(ERROR, ADDRESS, ADDRESS));
        nclxProfile = function(library, "heif_image_handle_get_nclx_color_profile",
                FunctionDescriptor.of(ERROR, ADDRESS, ADDRESS));
        nclxFree = function(library, "heif_nclx_color_profile_free", FunctionDescriptor.ofVoid(ADDRESS));
        optionsAlloc = function(library, "heif_decoding_options_alloc", FunctionDescriptor.of(ADDRESS));
        optionsFree = function(library, "heif_decoding_options_free", FunctionDescriptor.ofVoid(ADDRESS));
        decode = function(library, "heif_decode_image",
                FunctionDescriptor.of(ERROR, ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS));
        plane = function(library, "heif_image_get_plane_readonly",
                FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT, ADDRESS));
        imageWidth = function(library, "heif_image_get_width", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
        imageHeight = function(library, "heif_image_get_height", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
        imageRelease = function(library, "heif_image_release", FunctionDescriptor.ofVoid(ADDRESS));
        hasDecoder = function(library, "heif_have_decoder_for_format", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
        initialise(library);
    }

    private static MethodHandle number(SymbolLookup library, String name) {
        return function(library, name, FunctionDescriptor.of(JAVA_INT, ADDRESS));
    }

    @SuppressWarnings("restricted")
    private static MethodHandle function(SymbolLookup library, String name, FunctionDescriptor kind) {
        return Linker.nativeLinker().downcallHandle(library.find(name).orElseThrow(), kind);
    }

    /** Since 1.13 codecs may be plug-ins, which this loads. */
    @SuppressWarnings("restricted")
    private static void initialise(SymbolLookup library) throws Throwable {
        Optional<MemorySegment> found = library.find("heif_init");
        if (found.isPresent()) {
            MethodHandle init =
                    Linker.nativeLinker().downcallHandle(found.get(), FunctionDescriptor.of(ERROR, ADDRESS));
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment _ = (MemorySegment) init.invoke(arena, MemorySegment.NULL);
            }
        }
    }

    /** @return whether it has a decoder for a {@code heif_compression_format}: 1 for HEVC, 4 for AV1 */
    boolean decodes(int compression) {
        try {
            return (int) hasDecoder.invokeExact(compression) != 0;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Loads the library on first use. */
    private static final class Loaded {

        static final Optional<HeifLibrary> LIBRARY = load();

        private static Optional<HeifLibrary> load() {
            for (String name : names()) {
                try {
                    return Optional.of(new HeifLibrary(open(name)));
                } catch (IllegalArgumentException _) {
                    // Not installed.
                } catch (LinkageError | RuntimeException problem) {
                    LOG.warn("{} cannot be used", name, problem);
                } catch (Throwable impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
            return Optional.empty();
        }
    }

    @SuppressWarnings("restricted")
    private static SymbolLookup open(String name) {
        return SymbolLookup.libraryLookup(name, Arena.global());
    }

    private static List<String> names() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("linux")) {
            return List.of("libheif.so.1");
        }
        return system.contains("mac") ? List.of("/opt/homebrew/lib/libheif.1.dylib", "/usr/local/lib/libheif.1.dylib",
                "/opt/local/lib/libheif.1.dylib") : List.of();
    }

    /** @return the library; empty if it is not installed */
    static Optional<HeifLibrary> ifInstalled() {
        return Loaded.LIBRARY;
    }
}
