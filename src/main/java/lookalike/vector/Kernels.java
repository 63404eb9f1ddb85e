package lookalike.vector;

/**
 * The loops of this machine, chosen once: with the Vector API where the program was started with it, in plain Java
 * elsewhere, which is slower and not broken. {@link VectorKernel} gives the same bits either way, so forests are built
 * with it; {@link BlockKernel} and {@link TileKernel} add up in whatever order the machine is fastest with.
 */
public final class Kernels {

    private static final boolean VECTOR_API = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    private static final VectorKernel VECTOR =
            VECTOR_API && SimdKernel.isFast() ? new SimdKernel() : new ScalarKernel();
    private static final TileKernel TILE = VECTOR_API ? new SimdTileKernel() : new ScalarTileKernel();

    private Kernels() { }

    /** @return one query and one row, or a few; safe for use by several threads */
    public static VectorKernel vector() {
        return VECTOR;
    }

    /** @return one query and a block of rows; a new one, for one thread */
    public static BlockKernel block() {
        return VECTOR_API ? new SimdBlockKernel() : new ScalarBlockKernel();
    }

    /** @return several queries and several rows; safe for use by several threads */
    public static TileKernel tile() {
        return TILE;
    }
}
