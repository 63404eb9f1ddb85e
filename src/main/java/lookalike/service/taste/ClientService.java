package lookalike.service.taste;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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

    /** @return a new client of whom something is known, made whole or not at all */
    public ClientProfile add(String name, UnaryOperator<ClientProfile> known)
            throws ClientException, StorageException {
        return clients.add(name, known);
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

    /**
     * Gives hearts to products of a catalogue, or takes them away: to all of them or, if one is unknown, to none.
     *
     * @return the client with it
     * @throws ClientException.NoProduct if the catalogue lacks some of those that are liked; it names these
     */
    public ClientProfile heart(String id, String catalogue, List<String> products, boolean isLiked)
            throws LookalikeException {
        List<String> known = isLiked ? products(catalogue, products).stream().map(Product::id).toList() : products;
        return clients.change(id, now -> {
            ClientProfile changed = now;
            for (String product : known) {
                changed = changed.withHeart(catalogue, product, isLiked);
            }
            return changed;
        });
    }

    /**
     * Enters purchases of products, all of them or, if one is unknown, none; the same product on the same day counts
     * once.
     *
     * @param date empty if it is unknown
     * @return the client with them
     * @throws ClientException.NoProduct if the catalogue lacks some of them; it names these
     */
    public ClientProfile purchase(String id, String catalogue, List<String> products, Optional<LocalDate> date)
            throws LookalikeException {
        List<Product> bought = products(catalogue, products);
        return clients.change(id, now -> {
            ClientProfile changed = now;
            for (Product product : bought) {
                changed = changed.with(new Purchase(catalogue, product.id(), product.name(),
                        date.map(LocalDate::toString).orElse("")));
            }
            return changed;
        });
    }

    private List<Product> products(String catalogue, List<String> ids) throws LookalikeException {
        try (Catalogue open = repository.open(catalogue)) {
            List<String> unknown = ids.stream().filter(id -> open.item(id).isEmpty()).distinct().toList();
            if (!unknown.isEmpty()) {
                throw new ClientException.NoProduct(catalogue, unknown);
            }
            List<Product> products = new ArrayList<>();
            for (String id : ids) {
                products.add(open.product(open.item(id).orElseThrow()));
            }
            return products;
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
