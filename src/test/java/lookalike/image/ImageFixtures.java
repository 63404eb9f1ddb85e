package lookalike.image;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/**
 * {@link GeneratedPicture} in formats that nothing in Java writes, encoded once by programs: {@code m0.webp} to
 * {@code m6.webp} by {@code cwebp -q 90 -m N}, {@code lossless.webp} by {@code -lossless}, {@code alpha*.webp} with
 * alpha 3 times x, {@code arithmetic.jpg} by {@code cjpeg -quality 90 -arithmetic}, and in
 * {@code animated-offset.webp} the part of 40 x 30 pixels at 20, 10 as the first frame, at its place; the HEIC by
 * {@code heif-enc -q 90}, the AVIF by {@code avifenc}, one in {@code --cicp 12/13/6} (P3), one with
 * {@code --irot 1}, one of two by two copies ({@code --grid 2x2}).
 */
final class ImageFixtures {

    private ImageFixtures() {}

    static byte[] read(String name) throws IOException {
        try (InputStream stream = ImageFixtures.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new FileNotFoundException(name);
            }
            return stream.readAllBytes();
        }
    }
}
