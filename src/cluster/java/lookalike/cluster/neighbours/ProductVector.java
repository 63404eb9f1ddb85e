package lookalike.cluster.neighbours;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lookalike.features.Feature;
import lookalike.ranking.RankingVector;
import lookalike.search.score.ProductQuery;

/**
 * A product's vector as bytes, to send it to other parts: looks, what tells the very product, the share, and of each
 * column the values that have a probability.
 */
final class ProductVector {

    /** In place of a vector's length, before a feature. */
    private static final int RAW = -1;

    private ProductVector() {}

    /** @return the vector of a query or, of a raw one, its feature */
    static byte[] bytes(ProductQuery query) {
        if (query.vector() != null) {
            return bytes(query.vector());
        }
        float[] values = Objects.requireNonNull(query.feature(), "a query without a vector").values();
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + Float.BYTES * values.length).putInt(RAW);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return bytes.array();
    }

    /** @param bytes as {@link #bytes(ProductQuery)} gives them */
    static ProductQuery query(String pixels, byte[] bytes) {
        ByteBuffer content = ByteBuffer.wrap(bytes);
        if (content.getInt() != RAW) {
            return new ProductQuery(pixels, of(bytes), null);
        }
        float[] values = new float[content.remaining() / Float.BYTES];
        for (int d = 0; d < values.length; d++) {
            values[d] = content.getFloat();
        }
        return new ProductQuery(pixels, null, new Feature(values));
    }

    private static byte[] bytes(RankingVector vector) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, vector.looks());
            write(out, vector.same());
            out.writeDouble(vector.share());
            out.writeInt(vector.probabilities().size());
            for (float[] column : vector.probabilities()) {
                sparse(out, column);
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(DataOutputStream out, float[] values) throws IOException {
        out.writeInt(values.length);
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    private static void sparse(DataOutputStream out, float[] values) throws IOException {
        out.writeInt(values.length);
        int count = 0;
        for (float value : values) {
            count += value == 0 ? 0 : 1;
        }
        out.writeInt(count);
        for (int place = 0; place < values.length; place++) {
            if (values[place] != 0) {
                out.writeInt(place);
                out.writeFloat(values[place]);
            }
        }
    }

    private static RankingVector of(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            float[] looks = read(in);
            float[] same = read(in);
            double share = in.readDouble();
            List<float[]> probabilities = new ArrayList<>();
            for (int column = in.readInt(); column > 0; column--) {
                float[] values = new float[in.readInt()];
                for (int left = in.readInt(); left > 0; left--) {
                    values[in.readInt()] = in.readFloat();
                }
                probabilities.add(values);
            }
            return new RankingVector(looks, same, probabilities, share);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static float[] read(DataInputStream in) throws IOException {
        float[] values = new float[in.readInt()];
        for (int d = 0; d < values.length; d++) {
            values[d] = in.readFloat();
        }
        return values;
    }
}
