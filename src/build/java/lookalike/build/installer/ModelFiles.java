package lookalike.build.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The network that the program runs, and the weights that its other forms are made of.
 *
 * @param cache the data folder of the checkout, which may have no model yet
 */
record ModelFiles(Path cache) {

    static final String WEIGHTS = "resnet50-float32.weights";
    private static final List<String> NAMES = List.of(WEIGHTS, "resnet50-float32.json", "resnet50-int8.onnx",
            "resnet50-int8.json");

    /**
     * Copies the model, which is fetched first if there is none.
     *
     * @param launcher starts the program
     */
    void copyTo(Path target, Path launcher) throws IOException, InterruptedException {
        Path model = cache.resolve("model");
        if (!NAMES.stream().allMatch(name -> Files.exists(model.resolve(name)))) {
            ExternalCommand.of(List.of(launcher.toString(), "model", "get", "--home", cache.toString())).run();
        }
        Files.createDirectories(target);
        for (String name : NAMES) {
            Files.copy(model.resolve(name), target.resolve(name));
        }
    }
}
