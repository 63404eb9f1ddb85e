package lookalike.ranking.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import lookalike.catalogue.source.ImageSource;
import lookalike.features.Feature;
import lookalike.features.ModelIdentity;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.FeatureWriter;
import lookalike.features.cache.PictureDescription;
import lookalike.features.cache.PictureRecord;
import lookalike.image.DecoderVersion;
import lookalike.image.PixelSize;
import lookalike.image.descriptor.PixelDescriptor;
import lookalike.image.palette.LabColour;
import lookalike.image.palette.Palette;
import lookalike.image.palette.Shade;
import lookalike.storage.Sha256;

/** Drawn features in a folder, of pictures that do not exist. */
record FeatureFolder(Path folder) {

    static final ModelIdentity MODEL = new ModelIdentity("drawn", "aa", "float32", "plain", 40);

    FeatureWriter writer() throws Exception {
        return FeatureCache.openToWrite(folder, MODEL);
    }

    FeatureSnapshot snapshot() throws Exception {
        return FeatureCache.openToRead(folder, MODEL);
    }

    /** Stores features of pictures {@code from} to {@code to}. */
    void add(int from, int to) throws Exception {
        List<PictureRecord> records = new ArrayList<>();
        Map<String, Feature> features = new LinkedHashMap<>();
        Map<String, PictureDescription> descriptions = new HashMap<>();
        for (int i = from; i < to; i++) {
            String pixels = pixels(i);
            records.add(new PictureRecord(i + ".png", new ImageSource.FileState(1, 1), "c" + i,
                    new PictureRecord.Decoded(pixels, new PixelSize(60, 80)), DecoderVersion.FIRST_RELEASE));
            features.put(pixels, feature(i));
            descriptions.put(pixels,
                    new PictureDescription(descriptor(i), new Palette(List.of(new Shade(new LabColour(50, 0, 0), 1)))));
        }
        try (FeatureWriter writer = writer()) {
            writer.keep(records, features, descriptions);
        }
    }

    static String pixels(int i) {
        return Sha256.of(new byte[] {(byte) i, (byte) (i >> 8)});
    }

    static PixelDescriptor descriptor(int i) {
        SplittableRandom random = new SplittableRandom(-i);
        float[] values = new float[PixelDescriptor.DIMENSION];
        for (int d = 0; d < values.length; d++) {
            values[d] = (float) random.nextDouble();
        }
        return new PixelDescriptor(values);
    }

    static Feature feature(int i) {
        SplittableRandom random = new SplittableRandom(i);
        float[] values = new float[MODEL.dimension()];
        for (int d = 0; d < values.length; d++) {
            values[d] = (float) random.nextDouble();
        }
        return new Feature(values);
    }
}
