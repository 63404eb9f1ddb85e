package lookalike.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.testfx.api.FxToolkit;

/**
 * Takes a picture of every screen in both themes and at several sizes, for people to look at:
 * {@code ScreenPictures FOLDER [FORMAT...] [NAME...]}, such as
 * {@code ScreenPictures target/screens 900x600@200 landing}.
 * With large text: {@code -Dcom.sun.javafx.fontSize=19.5} is what JavaFX takes for the size of the system's text.
 */
public final class ScreenPictures {

    private final Path work;
    private final ScreenCamera camera;
    private final SequencedMap<String, Screen> screens = new LinkedHashMap<>();

    /** @param camera takes each screen */
    ScreenPictures(ScreenCamera camera) throws IOException {
        this.camera = camera;
        this.work = Files.createTempDirectory("screens");
        screens.putAll(SearchScreens.all());
        screens.putAll(BrowseScreens.all());
        screens.putAll(ClientScreens.all());
        screens.putAll(SampleScreens.all());
        screens.putAll(PageScreens.all());
    }

    public static void main(String[] arguments) throws Exception {
        FxToolkit.registerPrimaryStage();
        List<String> rest = List.of(arguments).subList(1, arguments.length);
        List<ScreenCamera.Format> asked = rest.stream().map(ScreenCamera.Format::of).flatMap(Optional::stream).toList();
        List<ScreenCamera.Format> formats = asked.isEmpty()
                ? Stream.concat(Stream.of(ScreenCamera.USUAL), ScreenCamera.OTHERS.stream()).toList() : asked;
        new ScreenPictures(new ScreenCamera(Path.of(arguments[0]), formats))
                .take(rest.subList(asked.size(), rest.size()));
        System.exit(0);
    }

    /**
     * @param names of the screens to take; none for all
     * @throws IllegalArgumentException if there is no screen of one of these names
     */
    void take(List<String> names) throws Exception {
        if (!screens.keySet().containsAll(names)) {
            throw new IllegalArgumentException("of " + names + " only these are screens: " + screens.keySet());
        }
        for (String name : names.isEmpty() ? screens.keySet() : names) {
            try (ScreenWork screen = new ScreenWork(work.resolve(name))) {
                camera.take(screens.get(name).open(screen), name);
            }
        }
    }
}
