package lookalike.ui.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import lookalike.catalogue.CatalogueEntry;
import lookalike.catalogue.UnreadableCatalogue;
import lookalike.service.CatalogueSearch;
import lookalike.ui.batch.BatchPage;
import lookalike.ui.duplicates.DuplicatesPage;
import lookalike.ui.neighbours.NeighboursPage;
import lookalike.ui.preparation.CatalogueModel;
import lookalike.ui.text.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The menu labelled with the current catalogue's name. */
public final class CatalogueMenuController {

    private final Messages words;
    private final CatalogueModel model;
    private final BooleanProperty everywhere;
    private final LocationChooser chooser;
    private final CataloguePages pages;
    private final AddingPage adding;
    private final Runnable browse;
    private final DuplicatesPage duplicates;
    private final BatchPage batch;
    private final NeighboursPage neighbours;

    @FXML
    private MenuButton menu;

    /**
     * @param everywhere whether all catalogues are searched
     * @param browse shows all products of the catalogue
     */
    public CatalogueMenuController(Messages words, CatalogueModel model, BooleanProperty everywhere,
            LocationChooser chooser, CataloguePages pages, AddingPage adding, Runnable browse,
            DuplicatesPage duplicates, BatchPage batch,
            NeighboursPage neighbours) {
        this.everywhere = everywhere;
        this.neighbours = neighbours;
        this.batch = batch;
        this.duplicates = duplicates;
        this.adding = adding;
        this.browse = browse;
        this.words = words;
        this.model = model;
        this.chooser = chooser;
        this.pages = pages;
    }

    @FXML
    private void initialize() {
        model.catalogues().addListener((ListChangeListener<CatalogueEntry>) _ -> fill());
        model.unreadable().addListener((ListChangeListener<UnreadableCatalogue>) _ -> fill());
        model.current().subscribe(this::fill);
        everywhere.subscribe(this::fill);
        fill();
    }

    /** Lets the user choose a folder and adds it. */
    public void addFolder() {
        add(chooser::folder);
    }

    /** Lets the user choose a zip and adds it. */
    public void addZip() {
        add(chooser::zip);
    }

    /** Opens the menu. */
    public void show() {
        menu.show();
    }

    private void add(Supplier<Optional<Path>> chosen) {
        chosen.get().ifPresent(adding::show);
    }

    private void fill() {
        boolean isEverywhere = everywhere.get() && model.current().get() != null;
        // What is about one catalogue is not offered where all are searched.
        CatalogueSearch current = isEverywhere ? null : model.current().get();
        menu.setText(isEverywhere ? words.of("catalogue.all")
                : current == null ? words.of("catalogue.none") : label(current.catalogue(), current.products()));
        List<MenuItem> items = new ArrayList<>();
        for (CatalogueEntry entry : model.catalogues()) {
            boolean isCurrent = current != null && current.catalogue().equals(entry.name());
            // The same number as above it: of the products that can be found.
            RadioMenuItem item = new RadioMenuItem(label(entry.name(), current != null && isCurrent
                    ? current.products() : entry.products()));
            item.setMnemonicParsing(false);
            item.setSelected(isCurrent);
            item.setOnAction(_ -> choose(entry.name()));
            items.add(item);
        }
        boolean isAny = !items.isEmpty();
        model.unreadable().forEach(each -> items.add(unreadable(each)));
        if (model.catalogues().size() > 1 || isEverywhere) {
            items.add(all(isEverywhere));
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        if (isAny && !isEverywhere) {
            items.add(about("catalogue.browse", Feather.GRID, browse));
            items.add(new SeparatorMenuItem());
        }
        items.add(adding("catalogue.add.folder", Feather.FOLDER_PLUS, chooser::folder));
        items.add(adding("catalogue.add.zip", Feather.ARCHIVE, chooser::zip));
        if (current != null) {
            items.addAll(about(current));
        }
        menu.getItems().setAll(items);
    }

    /** @return what can be done with the catalogue that is searched */
    private List<MenuItem> about(CatalogueSearch current) {
        List<MenuItem> items = new ArrayList<>();
        if (current.canBeFaster()) {
            items.add(new SeparatorMenuItem());
            items.add(faster(current.catalogue()));
        }
        items.add(new SeparatorMenuItem());
        items.add(about("catalogue.batch", Feather.LIST, batch::choosePhotos));
        items.add(about("catalogue.batch.folder", Feather.FOLDER, batch::chooseFolder));
        MenuItem last = about("catalogue.batch.last", Feather.CLOCK, batch::reopen);
        last.visibleProperty().bind(batch.hasResults());
        items.add(last);
        items.add(new SeparatorMenuItem());
        items.add(about("catalogue.problems", Feather.ALERT_CIRCLE, () -> pages.problems(current.catalogue())));
        items.add(about("catalogue.duplicates", Feather.REPEAT, () -> duplicates.show(current.catalogue())));
        items.add(about("catalogue.neighbours", Feather.SHARE_2, () -> neighbours.show(current.catalogue())));
        items.add(about("catalogue.manage", Feather.EDIT_2, () -> pages.manage(current.catalogue())));
        return items;
    }

    private void choose(String name) {
        everywhere.set(false);
        model.open(name);
    }

    /** @return an item that shows why, and lets the user remove it or find its pictures */
    private MenuItem unreadable(UnreadableCatalogue catalogue) {
        MenuItem item = new MenuItem(words.of("catalogue.unreadable", catalogue.name()),
                new FontIcon(Feather.ALERT_TRIANGLE));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> pages.manage(catalogue.name()));
        return item;
    }

    private MenuItem all(boolean isChosen) {
        RadioMenuItem item = new RadioMenuItem(words.of("catalogue.all"));
        item.setSelected(isChosen);
        item.setOnAction(_ -> everywhere.set(true));
        return item;
    }

    private MenuItem adding(String key, Feather icon, Supplier<Optional<Path>> chosen) {
        MenuItem item = new MenuItem(words.of(key), new FontIcon(icon));
        item.setOnAction(_ -> add(chosen));
        return item;
    }

    private MenuItem about(String key, Feather icon, Runnable shown) {
        MenuItem item = new MenuItem(words.of(key), new FontIcon(icon));
        item.setOnAction(_ -> shown.run());
        return item;
    }

    private MenuItem faster(String name) {
        MenuItem item = new MenuItem(words.of("catalogue.quicken"), new FontIcon(Feather.ZAP));
        item.setOnAction(_ -> model.makeFaster(name));
        return item;
    }

    private String label(String name, int products) {
        return words.of("catalogue.label", name, products);
    }
}
