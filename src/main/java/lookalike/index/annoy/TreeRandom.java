package lookalike.index.annoy;

/**
 * The random numbers of one tree: SplitMix64 (Steele, Lea, Flood, <i>Fast Splittable Pseudorandom Number
 * Generators</i>, 2014). They depend on the seed and the tree's number only, so any thread may grow it. The original
 * uses KISS, one generator a thread, and so gives other trees.
 */
final class TreeRandom {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private long state;

    /** @param tree its number, from 0 */
    TreeRandom(long seed, int tree) {
        state = mixed(mixed(seed + GOLDEN) + tree);
    }

    private static long mixed(long z) {
        long once = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        long twice = (once ^ once >>> 27) * 0x94d049bb133111ebL;
        return twice ^ twice >>> 31;
    }

    private long next() {
        state += GOLDEN;
        return mixed(state);
    }

    /** @return a number from 0 to {@code bound - 1} */
    int below(int bound) {
        return (int) ((next() >>> 33) % bound);
    }

    /** @return true as often as false */
    boolean flip() {
        return next() < 0;
    }
}
