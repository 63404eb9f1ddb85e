package lookalike.search.garment;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import lookalike.features.Feature;
import lookalike.image.PixelSize;
import lookalike.image.Preprocessing;

/**
 * What pictures without a garment look like to the network: landscapes, rooms, textures, screens, drawings, receipts.
 * Kept in two resources, whose README tells where the pictures came from: {@code no-garment.features} of scenes, and
 * {@code drawn.features} of drawn pages, charts and windows. The pictures themselves are not kept. Deflated; inside,
 * big-endian, with d = 2048:
 * <pre>
 * int32        format version, now 1
 * int32        n, the number of pictures
 * int32        d
 * float32[d]   mean part: the mean of the activations' parts, each of length 1 before
 * n times:     the whole photo, then the part of it that looks most like a garment, as {@link GarmentViews#feature};
 *              every third picture as it is, the others reduced to 60 x 80 pixels as queries of thumbnails are:
 *   float32    the greatest number of a feature of length 1
 *   byte[d]    round({@value #STEPS} * sqrt(number / greatest)), 0 to {@value #STEPS}
 * </pre>
 * The cosine of a feature and its code is at least .99, which changes no decision that it is used for.
 *
 * @param meanPart of length at most 1
 * @param whole features of whole photos, of length 1
 * @param garment features of their most garment-like parts, of length 1
 * @param scenes how many of the first may have a garment in them on another photo; the others are pages
 */
public record NoGarmentPictures(float[] meanPart, List<Feature> whole, List<Feature> garment,
        int scenes) {

    private static final String SCENES = "no-garment.features";
    private static final String PAGES = "drawn.features";
    /** Nearest pictures that likeness is the mean of. */
    private static final int NEAREST = 3;
    private static final int VERSION = 1;
    private static final int STEPS = 15;

    public NoGarmentPictures {
        whole = List.copyOf(whole);
        garment = List.copyOf(garment);
        if (whole.size() != garment.size()) {
            throw new IllegalArgumentException(whole.size() + " photos and " + garment.size() + " parts");
        }
        if (scenes < 0 || scenes > whole.size()) {
            throw new IllegalArgumentException(scenes + " scenes of " + whole.size());
        }
    }

    /** All of them scenes. */
    public NoGarmentPictures(float[] meanPart, List<Feature> whole, List<Feature> garment) {
        this(meanPart, whole, garment, whole.size());
    }

    /**
     * @param typical the typical size of a catalogue's pictures
     * @return those that come with the program, in the detail in which queries of this catalogue are seen
     */
    public static NoGarmentPictures shipped(Optional<PixelSize> typical) {
        boolean areThumbnails = typical.filter(Preprocessing::isMatching).isPresent();
        return shipped(SCENES).seen(areThumbnails).and(shipped(PAGES).seen(areThumbnails));
    }

    private NoGarmentPictures and(NoGarmentPictures pages) {
        return new NoGarmentPictures(meanPart, Stream.concat(whole.stream(), pages.whole.stream()).toList(),
                Stream.concat(garment.stream(), pages.garment.stream()).toList(), whole.size());
    }

    private NoGarmentPictures seen(boolean areThumbnails) {
        return of(IntStream.range(0, whole.size()).filter(place -> isThumbnail(place) == areThumbnails).toArray());
    }

    /** @return every second picture, from the first (0) or the second (1) on */
    public NoGarmentPictures half(int which) {
        return of(IntStream.range(0, whole.size()).filter(place -> place % 2 == which).toArray());
    }

    private NoGarmentPictures of(int[] places) {
        return new NoGarmentPictures(meanPart, IntStream.of(places).mapToObj(whole::get).toList(),
                IntStream.of(places).mapToObj(garment::get).toList(),
                (int) IntStream.of(places).filter(place -> place < scenes).count());
    }

    /**
     * @param part what a search sees of a photo
     * @param left the number of a picture that does not count; -1 for none
     * @return how like the nearest pictures' most garment-like parts it is: the mean cosine to three, 0 without any
     */
    public double likeness(Feature part, int left) {
        return likeness(garment, part, left);
    }

    /** The same of a whole photo and whole pictures. */
    public double wholeLikeness(Feature photo, int left) {
        return likeness(whole, photo, left);
    }

    private static double likeness(List<Feature> pictures, Feature feature, int left) {
        float[] unit = feature.normalised().values();
        double[] nearest = IntStream.range(0, pictures.size()).filter(place -> place != left)
                .mapToDouble(place -> -dot(unit, pictures.get(place).values())).sorted().limit(NEAREST).toArray();
        return -DoubleStream.of(nearest).average().orElse(0);
    }

    private static double dot(float[] one, float[] other) {
        float sum = 0;
        for (int d = 0; d < one.length; d++) {
            sum += one[d] * other[d];
        }
        return sum;
    }

    static boolean isThumbnail(int place) {
        return place % 3 != 0;
    }

    /** @return all scenes that come with the program */
    static NoGarmentPictures shipped() {
        return shipped(SCENES);
    }

    private static NoGarmentPictures shipped(String resource) {
        try (InputStream stream = NoGarmentPictures.class.getResourceAsStream(resource)) {
            return decoded(stream);
        } catch (IOException problem) {
            throw new IllegalStateException("the program's own " + resource + " cannot be read", problem);
        }
    }

    /** @throws IOException if the bytes do not have the documented format */
    static NoGarmentPictures decoded(InputStream stream) throws IOException {
        DataInputStream data = new DataInputStream(new InflaterInputStream(stream));
        int version = data.readInt();
        int count = data.readInt();
        int dimension = data.readInt();
        if (version != VERSION || count < 0 || count > 10_000 || dimension != Feature.RESNET50) {
            throw new IOException("version " + version + ", " + count + " pictures of " + dimension);
        }
        float[] mean = new float[dimension];
        for (int d = 0; d < dimension; d++) {
            mean[d] = data.readFloat();
        }
        List<Feature> whole = new ArrayList<>();
        List<Feature> garment = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            whole.add(feature(data, dimension));
            garment.add(feature(data, dimension));
        }
        return new NoGarmentPictures(mean, whole, garment);
    }

    private static Feature feature(DataInputStream data, int dimension) throws IOException {
        float greatest = data.readFloat();
        byte[] codes = new byte[dimension];
        data.readFully(codes);
        float[] values = new float[dimension];
        for (int d = 0; d < dimension; d++) {
            float root = (float) codes[d] / STEPS;
            values[d] = greatest * root * root;
        }
        return new Feature(values).normalised();
    }

    /** @return the bytes of the resource */
    byte[] encoded() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            data.writeInt(VERSION);
            data.writeInt(whole.size());
            data.writeInt(meanPart.length);
            for (float value : meanPart) {
                data.writeFloat(value);
            }
            for (int i = 0; i < whole.size(); i++) {
                write(whole.get(i), data);
                write(garment.get(i), data);
            }
        }
        return bytes.toByteArray();
    }

    private static void write(Feature feature, DataOutputStream data) throws IOException {
        float[] values = feature.normalised().values();
        float greatest = Math.ulp(1f);
        for (float value : values) {
            greatest = Math.max(greatest, value);
        }
        data.writeFloat(greatest);
        for (float value : values) {
            data.writeByte(Math.round(STEPS * (float) Math.sqrt(Math.max(0, value) / greatest)));
        }
    }
}
