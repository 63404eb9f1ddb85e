package lookalike.features.resnet;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** Damages files. */
public final class Damage {

    private Damage() {}

    /** Turns one bit of the byte at {@code offset} around. */
    public static void flip(Path place, long offset) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(place.toFile(), "rw")) {
            file.seek(offset);
            int value = file.read();
            file.seek(offset);
            file.write(value ^ 1);
        }
    }

    /** Leaves the first {@code bytes} bytes. */
    public static void cut(Path place, long bytes) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(place.toFile(), "rw")) {
            file.setLength(bytes);
        }
    }
}
