package lookalike.ui.clients;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser.ExtensionFilter;
import lookalike.service.Services;
import lookalike.service.job.JobMonitor;
import lookalike.taste.client.ClientProfile;
import lookalike.ui.dialog.ExportFile;
import lookalike.ui.dialog.FileDialogs;
import lookalike.ui.dialog.FolderKind;
import lookalike.ui.page.Pages;
import lookalike.ui.preparation.CatalogueModel;
import lookalike.ui.status.Notices;
import lookalike.ui.text.Messages;
import lookalike.ui.theme.FittingPrompt;

/** Shows the pages of clients: a new one, and the current one's. */
public final class ClientPages {

    private final Messages words;
    private final Notices notices;
    private final Pages pages;
    private final ClientModel model;
    private final Services services;
    private final CatalogueModel catalogues;
    private final FileDialogs dialogs;

    public ClientPages(Messages words, Notices notices, Pages pages, ClientModel model, Services services,
            CatalogueModel catalogues, FileDialogs dialogs) {
        this.words = words;
        this.notices = notices;
        this.pages = pages;
        this.model = model;
        this.services = services;
        this.catalogues = catalogues;
        this.dialogs = dialogs;
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
        FittingPrompt.show(name, words.of("clients.name"));
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
        dialogs.open(FolderKind.EXPORT, words.of("clients.import.title"), clientFiles())
                .ifPresent(file -> model.importFrom(file, this::show));
    }

    /** Lets the user choose a file for a client. */
    void export(ClientProfile client) {
        String name = client.name().replaceAll("[^\\p{L}\\p{N} _-]+", "_") + ".json";
        dialogs.save(FolderKind.EXPORT, words.of("clients.export.title"), name, clientFiles())
                .ifPresent(chosen -> model.run(() -> {
                    Path file = ExportFile.of(services.outputs(), chosen, "json", List.of());
                    services.clients().export(client.id(), file);
                    return file;
                }, written -> notices.say(words.of("clients.exported", written))));
    }

    /** Lets the user choose a table of orders for a catalogue. */
    void importOrders(String catalogue) {
        dialogs.open(FolderKind.CATALOGUE, words.of("orders.import.title"), new ExtensionFilter(
                words.of("orders.files"), "*.csv", "*.tsv", "*.xlsx", "*.json")).ifPresent(
                        file -> model.run(
                                () -> services.orders().importFrom(file, catalogue, JobMonitor.UNWATCHED),
                                done -> notices
                                        .say(words.of("orders.imported", done.added(), done.known(), done.skipped(),
                                                done.customers()))));
    }

    private ExtensionFilter clientFiles() {
        return new ExtensionFilter(words.of("clients.files"), "*.json");
    }

    /** Removes the current client. */
    void remove() {
        model.remove(() -> {
            pages.close();
            notices.say(words.of("clients.removed"));
        });
    }
}
