package lookalike.ranking.training;

import java.util.AbstractList;
import lookalike.image.descriptor.PixelDescriptor;
import org.jspecify.annotations.Nullable;

/** Descriptors of many pictures in a quarter of the memory: each is unpacked when it is read. */
final class DescriptorList extends AbstractList<PixelDescriptor> {

    private final byte[] @Nullable [] packed;
    private int known;

    DescriptorList(int size) {
        this.packed = new byte[size][];
    }

    void put(int place, PixelDescriptor descriptor) {
        known += packed[place] == null ? 1 : 0;
        packed[place] = descriptor.toBytes();
    }

    /** @return whether all were put */
    boolean isComplete() {
        return known == packed.length;
    }

    @Override
    public PixelDescriptor get(int index) {
        byte[] bytes = packed[index];
        if (bytes == null) {
            throw new IllegalStateException("no descriptor " + index);
        }
        return PixelDescriptor.of(bytes);
    }

    @Override
    public int size() {
        return packed.length;
    }
}
