package lookalike.service.part;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.UncheckedLookalikeException;
import lookalike.features.Feature;
import lookalike.features.FeatureCacheException;
import lookalike.features.cache.FeatureWriter;
import lookalike.features.cache.PictureDescription;
import lookalike.features.cache.PictureRecord;

/**
 * Puts the features of all parts into one folder, bit for bit, in the order in which products show the pictures, which
 * does not depend on how the catalogue was cut.
 */
final class MergedFeatures {

    private static final int BATCH = 512;

    private final FeatureWriter writer;
    private final Map<String, PictureRecord> records = new LinkedHashMap<>();
    private final Map<String, Feature> features = new LinkedHashMap<>();
    private final Map<String, PictureDescription> descriptions = new HashMap<>();

    MergedFeatures(FeatureWriter writer) {
        this.writer = writer;
    }

    /** @param progress told products */
    void write(MergedProducts products, Progress progress) throws LookalikeException {
        products.each((part, item) -> {
            for (String image : part.catalogue().images(item)) {
                add(part, image);
            }
        }, progress);
        keep();
        for (OpenPart part : products.parts()) {
            progress.reachedOrCancel(0, -1);
            describe(part);
            writer.keepCopies(part.features().copies().stream().filter(copy -> writer.hasVector(copy.pixels()))
                    .toList());
        }
    }

    private void add(OpenPart part, String image) throws FeatureCacheException {
        Optional<PictureRecord> record = part.features().picture(image);
        if (record.isEmpty() || writer.picture(image).isPresent() || records.containsKey(image)) {
            return;
        }
        records.put(image, record.get());
        Optional<String> pixels = record.get().pixels();
        if (pixels.isPresent() && !writer.hasVector(pixels.get()) && !features.containsKey(pixels.get())) {
            Integer row = part.features().rowOfPixels().get(pixels.get());
            if (row != null) {
                part.matrix().check(row);
                features.put(pixels.get(), part.matrix().row(row));
            }
        }
        if (records.size() >= BATCH) {
            keep();
        }
    }

    private void keep() throws FeatureCacheException {
        writer.adopt(List.copyOf(records.values()), features, Map.of());
        records.clear();
        features.clear();
    }

    private void describe(OpenPart part) throws FeatureCacheException {
        try {
            part.features().descriptions((pixels, description) -> {
                if (writer.hasVector(pixels) && !writer.hasDescription(pixels)) {
                    descriptions.put(pixels, description);
                    if (descriptions.size() >= BATCH) {
                        keepDescriptions();
                    }
                }
            });
        } catch (UncheckedLookalikeException problem) {
            if (problem.problem() instanceof FeatureCacheException expected) {
                throw expected;
            }
            throw problem;
        }
        keepDescriptions();
    }

    private void keepDescriptions() {
        try {
            writer.adopt(List.of(), Map.of(), descriptions);
            descriptions.clear();
        } catch (FeatureCacheException problem) {
            throw new UncheckedLookalikeException(problem);
        }
    }
}
