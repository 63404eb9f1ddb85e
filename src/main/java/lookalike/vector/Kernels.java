package lookalike.vector;

/**
 * The inner loops for this machine, chosen once: with the Vector API if the program was started with it, else in
 * plain Java, which is slower and equally correct. {@link VectorKernel} and {@link CodeKernel} give the same bits
 * either way, so forests are built with the former; {@link BlockKernel} and {@link TileKernel} sum in the order that
 * is fastest on the machine.
 */
public final class Kernels {

    private static final boolean VECTOR_API = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    private static final VectorKernel VECTOR =
            VECTOR_API && SimdKernel.isFast() ? new SimdKernel() : new ScalarKernel();
    private static final TileKernel TILE = VECTOR_API ? new SimdTileKernel() : new ScalarTileKernel();
    private static final CodeKernel CODE =
            VECTOR_API && SimdCodeKernel.isFast() ? new SimdCodeKernel() : new ScalarCodeKernel();

    private Kernels() {}

    /** @return one query by one row, or a few; safe for use by several threads */
    public static VectorKernel vector() {
        return VECTOR;
    }

    /** @return one query by a block of rows; a new one, for one thread */
    public static BlockKernel block() {
        return VECTOR_API ? new SimdBlockKernel() : new ScalarBlockKernel();
    }

    /** @return several queries by several rows; safe for use by several threads */
    public static TileKernel tile() {
        return TILE;
    }

    /** @return one query by a block of rows of bytes; safe for use by several threads */
    public static CodeKernel code() {
        return CODE;
    }
}
