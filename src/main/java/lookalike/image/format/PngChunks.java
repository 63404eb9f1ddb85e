package lookalike.image.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The chunks of a PNG (ISO/IEC 15948), up to its end or to where the file is cut.
 *
 * @param file the whole file; not copied
 * @param all the chunks in the order of the file
 * @param hasEnd whether the last chunk is IEND
 */
public record PngChunks(byte[] file, List<Chunk> all, boolean hasEnd) {

    /** More than this is not inflated: the largest profiles and metadata have a few MB. */
    private static final int MOST_INFLATED = 32 << 20;
    private static final int SIGNATURE = 8;

    /**
     * A chunk.
     *
     * @param type four letters
     * @param from where its data begin in the file
     * @param length of its data in bytes
     */
    public record Chunk(String type, int from, int length) {}

    /** @return the chunks of a file that begins as a PNG */
    public static PngChunks of(byte[] file) {
        List<Chunk> chunks = new ArrayList<>();
        int at = SIGNATURE;
        while (at + 12 <= file.length) {
            int length = (file[at] & 0xFF) << 24 | (file[at + 1] & 0xFF) << 16 | (file[at + 2] & 0xFF) << 8
                    | file[at + 3] & 0xFF;
            if (length < 0 || length > file.length - at - 12) {
                break;
            }
            String type = new String(file, at + 4, 4, ISO_8859_1);
            chunks.add(new Chunk(type, at + 8, length));
            if (type.equals("IEND")) {
                return new PngChunks(file, chunks, true);
            }
            at += 12 + length;
        }
        return new PngChunks(file, chunks, false);
    }

    /** @return the data of the first chunk of this type */
    public Optional<byte[]> first(String type) {
        return all.stream().filter(chunk -> chunk.type.equals(type)).findFirst()
                .map(chunk -> Arrays.copyOfRange(file, chunk.from, chunk.from + chunk.length));
    }

    /** @return the embedded ICC profile, inflated; empty if there is none or it cannot be inflated */
    public Optional<byte[]> profile() {
        return first("iCCP").flatMap(data -> {
            int name = indexOfZero(data, 0);
            return name < 0 || name + 2 > data.length ? Optional.empty() : inflated(data, name + 2);
        });
    }

    /**
     * @param keyword of a text chunk: {@code XML:com.adobe.xmp}
     * @return the text of the first chunk with this keyword: tEXt, zTXt or iTXt, inflated if need be, as bytes
     */
    public Optional<byte[]> text(String keyword) {
        byte[] start = (keyword + "\0").getBytes(ISO_8859_1);
        for (Chunk chunk : all) {
            boolean fits = chunk.length >= start.length
                    && Arrays.equals(file, chunk.from, chunk.from + start.length, start, 0, start.length);
            if (fits && List.of("tEXt", "zTXt", "iTXt").contains(chunk.type)) {
                byte[] data = Arrays.copyOfRange(file, chunk.from + start.length, chunk.from + chunk.length);
                return switch (chunk.type) {
                    case "tEXt" -> Optional.of(data);
                    // compression method, text
                    case "zTXt" -> inflated(data, 1);
                    default -> international(data);
                };
            }
        }
        return Optional.empty();
    }

    /** Whether it is compressed, compression method, language, translated keyword, text. */
    private static Optional<byte[]> international(byte[] data) {
        int language = indexOfZero(data, 2);
        int keyword = language < 0 ? -1 : indexOfZero(data, language + 1);
        if (keyword < 0) {
            return Optional.empty();
        }
        return data[0] == 0 ? Optional.of(Arrays.copyOfRange(data, keyword + 1, data.length))
                : inflated(data, keyword + 1);
    }

    private static int indexOfZero(byte[] data, int from) {
        for (int at = from; at < data.length; at++) {
            if (data[at] == 0) {
                return at;
            }
        }
        return -1;
    }

    private static Optional<byte[]> inflated(byte[] data, int from) {
        if (from >= data.length) {
            return Optional.empty();
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(data, from, data.length - from);
            byte[] part = new byte[8192];
            while (!inflater.finished()) {
                int count = inflater.inflate(part);
                if (count == 0 || all.size() > MOST_INFLATED) {
                    return Optional.empty();
                }
                all.write(part, 0, count);
            }
            return Optional.of(all.toByteArray());
        } catch (DataFormatException _) {
            return Optional.empty();
        }
    }
}
