package lookalike.ui.query;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lookalike.catalogue.Product;
import lookalike.image.Frame;
import lookalike.image.View;
import lookalike.search.QueryPhoto;
import lookalike.search.SearchQuery;
import lookalike.service.CatalogueSearch;
import lookalike.ui.pictures.Picture;
import lookalike.ui.pictures.PictureView;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.search.HistoryEntry;
import lookalike.ui.search.QueryPanel;
import lookalike.ui.search.SearchState;
import lookalike.ui.text.Messages;

/** Shows the query and lets the user change it. */
public final class QueryController implements QueryPanel {

    private static final double SMALL = 52;

    private final Messages words;
    private final Pictures pictures;
    private final SearchState state;
    private final Runnable choose;
    private final Runnable add;
    private List<Picture> shown = List.of();
    private CatalogueSearch search;

    @FXML private VBox root;
    @FXML private CropView crop;
    @FXML private HBox tools;
    @FXML private Label photoName;
    @FXML private VBox framesPane;
    @FXML private HBox frames;
    @FXML private VBox photosPane;
    @FXML private FlowPane photos;
    @FXML private VBox likePane;
    @FXML private FlowPane like;
    @FXML private VBox morePane;
    @FXML private FlowPane more;
    @FXML private VBox lessPane;
    @FXML private FlowPane less;
    @FXML private VBox trailPane;
    @FXML private FlowPane trail;

    /**
     * @param choose lets the user choose another photo
     * @param add lets the user choose an additional one
     */
    public QueryController(Messages words, Pictures pictures, SearchState state, Runnable choose, Runnable add) {
        this.words = words;
        this.pictures = pictures;
        this.state = state;
        this.choose = choose;
        this.add = add;
    }

    @FXML
    private void initialize() {
        crop.setAccessibleHelp(words.of("query.crop.help"));
        crop.setAccessibleText(words.of("search.photo"));
        crop.onChanged(frame -> look(photo().view().framed(frame), "query.step.crop"));
        state.sought().subscribe(_ -> fill());
        state.shown().subscribe(this::preview);
        state.trail().addListener((ListChangeListener<HistoryEntry>) _ -> steps());
        steps();
        suggest(List.of());
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void waiting() {
        shown = List.of();
        crop.waiting();
        suggest(List.of());
    }

    @Override
    public void show(List<Picture> whole) {
        shown = List.copyOf(whole);
        preview();
        thumbnails();
    }

    @Override
    public void unreadable() {
        if (shown.isEmpty()) {
            crop.unreadable();
        }
    }

    @Override
    public void use(CatalogueSearch other) {
        search = other;
        fill();
    }

    @Override
    public Picture picture() {
        return state.shown().get() < shown.size() ? shown.get(state.shown().get()) : null;
    }

    @Override
    public void suggest(List<Frame> suggested) {
        Picture whole = picture();
        visible(framesPane, !suggested.isEmpty() && whole != null);
        frames.getChildren().clear();
        for (int i = 0; i < suggested.size() && whole != null; i++) {
            Frame frame = suggested.get(i);
            ImageView part = new ImageView(whole.image());
            double width = whole.image().getWidth();
            double height = whole.image().getHeight();
            part.setViewport(new Rectangle2D(frame.left() * width, frame.top() * height, frame.width() * width,
                    frame.height() * height));
            part.setFitWidth(SMALL);
            part.setFitHeight(SMALL);
            part.setPreserveRatio(true);
            String text = words.of("query.part", i + 1);
            Button button = new Button(null, part);
            button.getStyleClass().addAll("example", "query-part");
            button.setAccessibleText(text);
            button.setTooltip(new Tooltip(text));
            button.setOnAction(_ -> look(photo().view().framed(frame), "query.step.crop"));
            frames.getChildren().add(button);
        }
    }

    private QueryPhoto photo() {
        return state.sought().get().photos().get(state.shown().get());
    }

    private void look(View view, String label) {
        SearchQuery now = state.sought().get();
        if (now.photos().isEmpty() || photo().view().equals(view)) {
            return;
        }
        state.go(new HistoryEntry(HistoryEntry.Kind.VIEW, words.of(label), now.with(state.shown().get(), photo().seen(view))));
    }

    @FXML
    private void turnLeft() {
        look(photo().view().turned(-1), "query.step.turn");
    }

    @FXML
    private void turnRight() {
        look(photo().view().turned(1), "query.step.turn");
    }

    @FXML
    private void whole() {
        look(photo().view().framed(Frame.WHOLE), "query.step.whole");
    }

    @FXML
    private void another() {
        choose.run();
    }

    @FXML
    private void addPhoto() {
        add.run();
    }

    @FXML
    private void back() {
        state.back();
    }

    private void fill() {
        SearchQuery now = state.sought().get();
        boolean hasPhoto = !now.photos().isEmpty();
        visible(crop, hasPhoto);
        visible(tools, hasPhoto);
        visible(photoName, hasPhoto);
        photoName.setText(hasPhoto ? photo().source().name() : "");
        products(likePane, like, now.products());
        products(morePane, more, now.more());
        products(lessPane, less, now.less());
        thumbnails();
        preview();
        if (!hasPhoto) {
            suggest(List.of());
        }
    }

    private void preview() {
        Picture whole = picture();
        if (whole != null && state.shown().get() < state.sought().get().photos().size()) {
            crop.show(whole, photo().view().frame());
            photoName.setText(photo().source().name());
        }
    }

    private void thumbnails() {
        List<QueryPhoto> asked = state.sought().get().photos();
        visible(photosPane, asked.size() > 1);
        photos.getChildren().clear();
        for (int i = 0; i < asked.size() && asked.size() > 1; i++) {
            int index = i;
            QueryPhoto photo = asked.get(i);
            PictureView small = small();
            if (i < shown.size()) {
                small.show(shown.get(i));
            }
            Button see = new Button(null, small);
            see.getStyleClass().add("example");
            see.setAccessibleText(words.of("query.see", photo.source().name()));
            see.setTooltip(new Tooltip(photo.source().name()));
            see.setOnAction(_ -> state.shown().set(index));
            photos.getChildren().add(removable(see, words.of("query.remove", photo.source().name()), () -> state.go(
                    new HistoryEntry(HistoryEntry.Kind.FORGET, words.of("query.step.fewer"), state.sought().get().minus(photo)))));
        }
    }

    private void products(VBox pane, FlowPane flow, List<Product> products) {
        visible(pane, !products.isEmpty());
        flow.getChildren().clear();
        for (Product product : products) {
            PictureView small = small();
            small.setAccessibleText(product.name());
            Tooltip.install(small, new Tooltip(product.name()));
            if (search != null) {
                pictures.load(search, product.image(), small::show, _ -> small.unreadable());
            }
            flow.getChildren().add(removable(small, words.of("query.remove", product.name()), () -> state.go(new HistoryEntry(
                    HistoryEntry.Kind.FORGET, words.of("query.step.forget", product.name()),
                    state.sought().get().forget(product)))));
        }
    }

    private static PictureView small() {
        PictureView small = new PictureView();
        small.setMinSize(SMALL, SMALL);
        small.setPrefSize(SMALL, SMALL);
        small.setMaxSize(SMALL, SMALL);
        return small;
    }

    private static Node removable(Node node, String words, Runnable remove) {
        Button button = new Button("×");
        button.getStyleClass().addAll("flat", "small", "query-remove");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(_ -> remove.run());
        VBox box = new VBox(node, button);
        box.getStyleClass().add("query-removable");
        return box;
    }

    private void steps() {
        List<HistoryEntry> steps = state.trail();
        visible(trailPane, steps.size() > 1);
        trail.getChildren().clear();
        for (int i = 0; i < steps.size(); i++) {
            int index = i;
            if (i > 0) {
                Label arrow = new Label("›");
                arrow.getStyleClass().add("caption");
                trail.getChildren().add(arrow);
            }
            if (i == steps.size() - 1) {
                Label here = new Label(steps.get(i).label());
                here.getStyleClass().add("query-here");
                trail.getChildren().add(here);
            } else {
                Hyperlink link = new Hyperlink(steps.get(i).label());
                link.setMnemonicParsing(false);
                link.setOnAction(_ -> state.back(index));
                trail.getChildren().add(link);
            }
        }
    }

    private static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
