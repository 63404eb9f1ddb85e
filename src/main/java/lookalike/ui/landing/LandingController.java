package lookalike.ui.landing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.value.ObservableIntegerValue;
import javafx.concurrent.Task;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import lookalike.image.palette.LabColour;
import lookalike.service.PictureSource;
import lookalike.storage.StorageException;
import lookalike.ui.colour.ColourNames;
import lookalike.ui.pictures.PictureView;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.settings.SettingsStore;
import lookalike.ui.text.KeyNames;
import lookalike.ui.text.Messages;
import lookalike.ui.text.ProblemMessages;
import lookalike.ui.theme.Visibility;

/** The screen that asks for a photo. */
public final class LandingController {

    private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");
    private static final double WIDTH = 84;
    private static final double HEIGHT = 112;

    private final Messages words;
    private final ProblemMessages problems;
    private final Pictures pictures;
    private final Executor background;
    private final Path examples;
    private final Consumer<Path> search;
    private final Runnable choose;
    private final Runnable capture;
    private final Runnable browse;
    private final SettingsStore settings;
    private final ObservableIntegerValue results;
    private final ColourNames colours;
    private final PictureSource files;

    @FXML
    private Label text;
    @FXML
    private Label hint;
    @FXML
    private Button colour;
    @FXML
    private VBox examplesPane;
    @FXML
    private FlowPane examplesRow;
    @FXML
    private VBox recentPane;
    @FXML
    private FlowPane recentRow;

    /**
     * @param examples the folder of photos to try; may be missing
     * @param settings hold the recent photos
     * @param results how many are shown of a search
     * @param search gets the photo that the user picks
     * @param wish gets the colour that the user picks
     * @param choose lets the user choose a photo
     * @param capture lets the user choose a part of the screen
     * @param browse shows all products
     */
    public LandingController(Messages words, ProblemMessages problems, Pictures pictures, Executor background,
            Path examples, SettingsStore settings, ObservableIntegerValue results, Consumer<Path> search,
            Consumer<LabColour> wish, Runnable choose, Runnable capture, Runnable browse) {
        this.words = words;
        this.problems = problems;
        this.pictures = pictures;
        this.background = background;
        this.examples = examples;
        this.settings = settings;
        this.results = results;
        this.search = search;
        this.choose = choose;
        this.capture = capture;
        this.browse = browse;
        this.colours = new ColourNames(words, wish);
        this.files = LandingController::read;
    }

    @FXML
    private void initialize() {
        results.subscribe(number -> text.setText(words.of("landing.text", number)));
        hint.setText(words.of("landing.hint", KeyNames.of(PASTE, words)));
        showExamples(List.of());
        settings.property().subscribe(_ -> refreshRecent());
        ExamplePhotos listing = new ExamplePhotos(examples);
        listing.setOnSucceeded(_ -> showExamples(listing.getValue()));
        listing.setOnFailed(_ -> problems.sentence(listing.getException()));
        background.execute(listing);
    }

    @FXML
    private void choose() {
        choose.run();
    }

    @FXML
    private void capture() {
        capture.run();
    }

    @FXML
    private void chooseColour() {
        colours.show(colour);
    }

    @FXML
    private void browse() {
        browse.run();
    }

    private void showExamples(List<Path> photos) {
        Visibility.set(examplesPane, !photos.isEmpty());
        examplesRow.getChildren().setAll(photos.stream().map(this::photoButton).toList());
    }

    /** Offers the recent photos that still exist. */
    private void refreshRecent() {
        List<String> photos = settings.get().recent();
        Task<List<Path>> looking = new Task<>() {
            @Override
            protected List<Path> call() {
                return photos.stream().map(Path::of).filter(Files::isRegularFile).toList();
            }
        };
        looking.setOnSucceeded(_ -> {
            List<Path> there = looking.getValue();
            Visibility.set(recentPane, !there.isEmpty());
            recentRow.getChildren().setAll(there.stream().map(this::photoButton).toList());
        });
        background.execute(looking);
    }

    private Button photoButton(Path file) {
        PictureView picture = new PictureView();
        picture.setMinSize(WIDTH, HEIGHT);
        picture.setPrefSize(WIDTH, HEIGHT);
        picture.setMaxSize(WIDTH, HEIGHT);
        Button button = new Button(null, picture);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("example");
        button.setAccessibleText(words.of("landing.example", file.getFileName()));
        button.setTooltip(new Tooltip(words.of("landing.example", file.getFileName())));
        button.setOnAction(_ -> search.accept(file));
        pictures.load(files, file.toString(), picture::show, _ -> picture.unreadable());
        return button;
    }

    private static byte[] read(String file) throws StorageException {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException problem) {
            throw new StorageException.NotReadable(Path.of(file), problem);
        }
    }
}
