package lookalike.search.garment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lookalike.features.ActivationMap;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.features.FeatureNetwork;
import lookalike.features.NetworkChoice;
import lookalike.features.Precision;
import lookalike.features.resnet.ResNet50Model;
import lookalike.image.Detail;
import lookalike.image.ImageTensor;
import lookalike.image.PhotoDecoder;
import lookalike.image.PixelSize;
import lookalike.image.Preprocessing;
import lookalike.image.RgbImage;
import lookalike.storage.DataFolder;

/**
 * Writes a resource of {@link NoGarmentPictures} from a folder of pictures without a garment, in the order of their
 * names, or, without a folder, from {@link DrawnPictures}. Two of three are reduced to 60 x 80 pixels first, as
 * queries of a catalogue of thumbnails are.
 */
final class WriteNoGarmentPictures {

    private static final PixelSize THUMBNAIL = new PixelSize(60, 80);

    private WriteNoGarmentPictures() {}

    /**
     * @param arguments folder of pictures, or {@code drawn}; folder of product pictures, data folder with the
     *     model, file to write
     */
    public static void main(String[] arguments) throws Exception {
        try (FeatureNetwork network = new ResNet50Model(new DataFolder(Path.of(arguments[2]))).open(
                new NetworkChoice(Optional.empty(), Optional.of(Precision.FLOAT)), System.err::println)) {
            List<RgbImage> photos = arguments[0].equals("drawn") ? drawn() : decoded(Path.of(arguments[0]));
            List<Function<RgbImage, ImageTensor>> tensors = IntStream.range(0, photos.size())
                    .<Function<RgbImage, ImageTensor>>mapToObj(
                            i -> !NoGarmentPictures.isThumbnail(i) ? Preprocessing::tensor
                                    : photo -> Preprocessing.tensor(photo, THUMBNAIL))
                    .toList();
            List<ActivationMap> maps = new ArrayList<>();
            for (int i = 0; i < photos.size(); i++) {
                maps.add(network.activations(tensors.get(i).apply(photos.get(i))).orElseThrow());
            }
            float[] mean = meanPart(maps);
            List<Feature> products = new ArrayList<>();
            for (RgbImage product : decoded(Path.of(arguments[1]))) {
                products.add(network.extract(List.of(Preprocessing.tensor(product))).getFirst());
            }
            try (FeatureMatrix matrix = FeatureMatrix.of(products, mean.length)) {
                GarmentDirection direction = GarmentDirection.of(matrix,
                        IntStream.range(0, products.size()).toArray(), mean);
                List<Feature> garment = new ArrayList<>();
                for (int i = 0; i < photos.size(); i++) {
                    garment.add(new GarmentFinder(network, tensors.get(i), direction, 2).find(photos.get(i), _ -> 0)
                            .feature());
                }
                Files.write(Path.of(arguments[3]), new NoGarmentPictures(mean,
                        maps.stream().map(ActivationMap::pooled).toList(), garment).encoded());
            }
        }
    }

    /** @return half of them as they are, and all of them in the places of thumbnails */
    private static List<RgbImage> drawn() {
        List<RgbImage> all = DrawnPictures.all();
        List<RgbImage> arranged = new ArrayList<>();
        for (int i = 0; i < all.size() / 2; i++) {
            arranged.addAll(List.of(all.get(i), all.get(2 * i), all.get(2 * i + 1)));
        }
        return arranged;
    }

    private static List<RgbImage> decoded(Path folder) throws Exception {
        List<RgbImage> decoded = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                decoded.add(PhotoDecoder.decode(Files.readAllBytes(file), file.toString(), Detail.WHOLE).image());
            }
        }
        return decoded;
    }

    private static float[] meanPart(List<ActivationMap> maps) {
        double[] sum = new double[maps.getFirst().channels()];
        int parts = 0;
        for (ActivationMap map : maps) {
            for (int part = 0; part < map.parts(); part++) {
                double squares = 0;
                for (int channel = 0; channel < sum.length; channel++) {
                    squares += (double) map.at(channel, part) * map.at(channel, part);
                }
                for (int channel = 0; channel < sum.length && squares > 0; channel++) {
                    sum[channel] += map.at(channel, part) / Math.sqrt(squares);
                }
                parts++;
            }
        }
        float[] mean = new float[sum.length];
        for (int d = 0; d < mean.length; d++) {
            mean[d] = (float) (sum[d] / parts);
        }
        return mean;
    }
}
