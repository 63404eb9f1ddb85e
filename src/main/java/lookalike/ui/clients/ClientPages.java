package lookalike.ui.clients;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import lookalike.service.Services;
import lookalike.service.job.JobMonitor;
import lookalike.taste.client.ClientProfile;
import lookalike.ui.page.Pages;
import lookalike.ui.preparation.CatalogueModel;
import lookalike.ui.status.Notices;
import lookalike.ui.text.Messages;

/** Shows the pages of clients: a new one, and the current one's. */
public final class ClientPages {

    private final Messages words;
    private final Notices notices;
    private final Pages pages;
    private final ClientModel model;
    private final Services services;
    private final CatalogueModel catalogues;
    private final Window owner;

    /** @param owner the window of the dialogs */
    public ClientPages(Messages words, Notices notices, Pages pages, ClientModel model, Services services,
            CatalogueModel catalogues, Window owner) {
        this.words = words;
        this.notices = notices;
        this.pages = pages;
        this.model = model;
        this.services = services;
        this.catalogues = catalogues;
        this.owner = owner;
    }

    /** Shows the current client's page. */
    public void show() {
        model.refresh(client -> pages.show(words.of("page.client"),
                new ClientPage(words, model, client, this, catalogue()).node()));
    }

    /** @return the name of the catalogue that is searched; empty if there is none */
    private Optional<String> catalogue() {
        return Optional.ofNullable(catalogues.current().get()).map(search -> search.catalogue());
    }

    /** Asks for the name of a new client. */
    public void showNew() {
        TextField name = new TextField();
        name.setPromptText(words.of("clients.name"));
        name.setAccessibleText(words.of("clients.name"));
        Button make = new Button(words.of("clients.make"));
        make.setDefaultButton(true);
        make.disableProperty().bind(name.textProperty().map(String::isBlank));
        make.setOnAction(_ -> model.add(name.getText(), this::show));
        HBox line = new HBox(name, make);
        line.getStyleClass().add("manage-line");
        Label help = new Label(words.of("clients.new.help"));
        help.setWrapText(true);
        help.getStyleClass().add("settings-help");
        VBox page = new VBox(line, help);
        page.getStyleClass().addAll("settings", "settings-lines");
        pages.show(words.of("page.client.new"), page);
        name.requestFocus();
    }

    /** Lets the user choose an exported client. */
    void importClient() {
        FileChooser chooser = chooser("clients.import.title", "clients.files", "*.json");
        Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath)
                .ifPresent(file -> model.importFrom(file, this::show));
    }

    /** Lets the user choose a file for a client. */
    void export(ClientProfile client) {
        FileChooser chooser = chooser("clients.export.title", "clients.files", "*.json");
        chooser.setInitialFileName(client.name().replaceAll("[^\\p{L}\\p{N} _-]+", "_") + ".json");
        Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath).ifPresent(chosen -> {
            boolean isComplete = chosen.toString().endsWith(".json");
            Path file = isComplete ? chosen : chosen.resolveSibling(chosen.getFileName() + ".json");
            model.run(() -> {
                services.outputs().file(file, isComplete, List.of());
                services.clients().export(client.id(), file);
                return file;
            }, written -> notices.say(words.of("clients.exported", written)));
        });
    }

    /** Lets the user choose a table of orders for a catalogue. */
    void importOrders(String catalogue) {
        FileChooser chooser = chooser("orders.import.title", "orders.files", "*.csv", "*.tsv", "*.xlsx", "*.json");
        Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath).ifPresent(file -> model.run(
                () -> services.orders().importFrom(file, catalogue, JobMonitor.UNWATCHED),
                done -> notices.say(words.of("orders.imported", done.added(), done.known(), done.skipped(),
                        done.customers()))));
    }

    private FileChooser chooser(String title, String files, String... endings) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.of(title));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(words.of(files), List.of(endings)));
        return chooser;
    }

    /** Removes the current client. */
    void remove() {
        model.remove(() -> {
            pages.close();
            notices.say(words.of("clients.removed"));
        });
    }
}
