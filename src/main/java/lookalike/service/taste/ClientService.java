package lookalike.service.taste;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import lookalike.LookalikeException;
import lookalike.Notice;
import lookalike.catalogue.Product;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.storage.StorageException;
import lookalike.taste.Fit;
import lookalike.taste.client.ClientException;
import lookalike.taste.client.ClientProfile;
import lookalike.taste.client.ClientStore;
import lookalike.taste.client.Purchase;

/**
 * The clients of a data folder. All of it stays on this machine; a client that is removed leaves nothing behind. Every
 * method may take a moment.
 */
public final class ClientService {

    private final CatalogueRepository repository;
    private final ClientStore clients;

    /** @param repository of the catalogues that clients like products of */
    public ClientService(CatalogueRepository repository, ClientStore clients) {
        this.repository = repository;
        this.clients = clients;
    }

    /**
     * @param told of files that cannot be read
     * @return every client, by name
     */
    public List<ClientProfile> list(Consumer<? super Notice> told) throws StorageException {
        return clients.list(told);
    }

    /** @throws ClientException.Unknown if there is no client of that name; it lists the existing ones */
    public ClientProfile called(String name) throws ClientException, StorageException {
        return clients.called(name);
    }

    /** @return the client with this id; empty if there is none any more */
    public Optional<ClientProfile> find(String id) throws StorageException {
        return clients.find(id);
    }

    /** @return a new client; its name must be that of no other */
    public ClientProfile add(String name) throws ClientException, StorageException {
        return clients.add(name);
    }

    /** @return the client under another name */
    public ClientProfile rename(String id, String name) throws ClientException, StorageException {
        return clients.rename(id, name);
    }

    /** @return the client as {@code change} makes it of what is stored; its name and id stay */
    public ClientProfile change(String id, UnaryOperator<ClientProfile> change)
            throws ClientException, StorageException {
        return clients.change(id, change);
    }

    /** Deletes everything that is kept of a client. */
    public void remove(String id) throws ClientException, StorageException {
        clients.remove(id);
    }

    /** Writes a client into a file that {@link #importFrom} reads. */
    public void export(String id, Path file) throws ClientException, StorageException {
        clients.export(id, file);
    }

    /**
     * @param name of the new client; by default that in the file
     * @return a new client with everything in an exported one
     */
    public ClientProfile importFrom(Path file, Optional<String> name) throws ClientException, StorageException {
        return clients.importFrom(file, name);
    }

    /** @return the client with a heart for a product of a catalogue, or without one */
    public ClientProfile heart(String id, String catalogue, String product, boolean isLiked)
            throws LookalikeException {
        String known = isLiked ? product(catalogue, product).id() : product;
        return clients.change(id, now -> now.withHeart(catalogue, known, isLiked));
    }

    /**
     * Enters a purchase; the same product on the same day counts once.
     *
     * @param date empty if it is unknown
     * @return the client with it
     */
    public ClientProfile purchase(String id, String catalogue, String product, Optional<LocalDate> date)
            throws LookalikeException {
        Product bought = product(catalogue, product);
        return clients.change(id, now -> now.with(new Purchase(catalogue, bought.id(), bought.name(),
                date.map(LocalDate::toString).orElse(""))));
    }

    private Product product(String catalogue, String product) throws LookalikeException {
        try (Catalogue open = repository.open(catalogue)) {
            OptionalInt item = open.item(product);
            if (item.isEmpty()) {
                throw new ClientException.NoProduct(catalogue, product);
            }
            return open.product(item.getAsInt());
        }
    }

    /**
     * @param catalogue the name of a catalogue
     * @return the ids of its products within the client's budget and in their sizes, as far as that is known
     */
    public Set<String> fitting(ClientProfile client, String catalogue) throws LookalikeException {
        try (Catalogue open = repository.open(catalogue)) {
            Fit fit = Fit.of(open, Optional.ofNullable(client.budget()), client.sizes());
            Set<String> ids = new HashSet<>();
            for (int item = 0; item < open.size(); item++) {
                if (fit.isMetBy(item)) {
                    ids.add(open.id(item));
                }
            }
            return ids;
        }
    }
}
