package lookalike.service.taste;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import lookalike.LookalikeException;
import lookalike.catalogue.CatalogueName;
import lookalike.catalogue.Product;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.service.job.JobMonitor;
import lookalike.taste.TasteModel;
import lookalike.taste.client.ClientException;
import lookalike.taste.client.ClientProfile;
import lookalike.taste.order.OrderException;
import lookalike.taste.order.OrderHistory;
import lookalike.taste.order.OrderHistory.Related;
import lookalike.taste.order.OrderImport;
import lookalike.taste.order.OrderStore;
import lookalike.taste.order.OrderTable;

/**
 * The orders of a catalogue's customers, and what goes together by them. All of it stays on this machine. Every method
 * may take a moment.
 */
public final class OrderService {

    /** Products that are shown of a similar customer. */
    private static final int EXAMPLES = 5;

    private final CatalogueRepository repository;

    /** @param repository of the catalogues */
    public OrderService(CatalogueRepository repository) {
        this.repository = repository;
    }

    /** @return whether a catalogue has orders; quick */
    public boolean exist(String catalogue) {
        return CatalogueName.fits(catalogue) && new OrderStore(repository.folder(catalogue)).exists();
    }

    /** Adds a table of orders to a catalogue's; those that are there already are not added again. */
    public OrderImport importFrom(Path file, String catalogue, JobMonitor monitor) throws LookalikeException {
        try (Catalogue open = repository.open(catalogue)) {
            monitor.stage(JobMonitor.Stage.READING, String.valueOf(file.getFileName()));
            return new OrderStore(repository.folder(catalogue)).add(OrderTable.read(file, open, monitor));
        }
    }

    /** @return how much is known of a catalogue's customers */
    public OrderTotals totals(String catalogue) throws LookalikeException {
        return with(catalogue, (_, history) -> {
            double[] counts = history.counts();
            return new OrderTotals(history.customers(), (int) Arrays.stream(counts).filter(each -> each > 0).count(),
                    (int) Arrays.stream(counts).sum());
        });
    }

    /** @return at most {@code k} products that the customers of a product like, too, the best first */
    public List<RelatedProduct> together(String catalogue, String product, int k) throws LookalikeException {
        return with(catalogue, (open, history) -> {
            OptionalInt item = open.item(product);
            if (item.isEmpty()) {
                throw new ClientException.NoProduct(catalogue, product);
            }
            return products(open, history.together(item.getAsInt(), k));
        });
    }

    /** @return at most {@code k} products that go with what a client likes, the best first */
    public List<RelatedProduct> recommended(String catalogue, ClientProfile client, int k) throws LookalikeException {
        return with(catalogue, (open, history) -> products(open, history.recommended(
                TasteModel.interest(open, client.interest(catalogue)), k)));
    }

    /** @return at most {@code k} products that go with what a customer of the orders likes, the best first */
    public List<RelatedProduct> recommended(String catalogue, String customer, int k) throws LookalikeException {
        return with(catalogue, (open, history) -> products(open, history.recommended(
                history.interest(number(catalogue, history, customer)), k)));
    }

    /** @return at most {@code k} customers who like the same as a client, the most similar first */
    public List<RelatedCustomer> customersLike(String catalogue, ClientProfile client, int k)
            throws LookalikeException {
        return with(catalogue, (open, history) -> {
            Map<Integer, Double> interest = TasteModel.interest(open, client.interest(catalogue));
            return customers(open, history, history.customersLike(interest, k), interest.keySet());
        });
    }

    /** @return at most {@code k} other customers who like the same as one of them, the most similar first */
    public List<RelatedCustomer> customersLike(String catalogue, String customer, int k) throws LookalikeException {
        return with(catalogue, (open, history) -> {
            int number = number(catalogue, history, customer);
            Map<Integer, Double> interest = history.interest(number);
            List<Related> others = history.customersLike(interest, k + 1).stream()
                    .filter(each -> each.number() != number).limit(k).toList();
            return customers(open, history, others, interest.keySet());
        });
    }

    /**
     * Deletes the orders of one customer.
     *
     * @return how many there were, at least 1
     * @throws OrderException.UnknownCustomer if there are none
     */
    public int remove(String catalogue, String customer) throws LookalikeException {
        int removed = store(catalogue).remove(customer);
        if (removed == 0) {
            throw new OrderException.UnknownCustomer(catalogue, customer);
        }
        return removed;
    }

    /** Deletes all orders of a catalogue. */
    public void remove(String catalogue) throws LookalikeException {
        store(catalogue).remove();
    }

    /** @throws OrderException.None if the catalogue has no orders */
    private OrderStore store(String catalogue) throws LookalikeException {
        repository.open(catalogue).close();
        OrderStore store = new OrderStore(repository.folder(catalogue));
        if (!store.exists()) {
            throw new OrderException.None(catalogue);
        }
        return store;
    }

    /** Work on a catalogue and its orders. */
    @FunctionalInterface
    private interface Work<T> {
        T with(Catalogue open, OrderHistory history) throws LookalikeException;
    }

    private <T> T with(String catalogue, Work<T> work) throws LookalikeException {
        OrderStore store = store(catalogue);
        try (Catalogue open = repository.open(catalogue)) {
            return work.with(open, store.history(open));
        }
    }

    private static int number(String catalogue, OrderHistory history, String customer) throws OrderException {
        return history.customer(customer)
                .orElseThrow(() -> new OrderException.UnknownCustomer(catalogue, customer));
    }

    private static List<RelatedProduct> products(Catalogue open, List<Related> related) throws LookalikeException {
        List<RelatedProduct> products = new ArrayList<>();
        for (Related each : related) {
            products.add(new RelatedProduct(open.product(each.number()), each.score(), each.support()));
        }
        return products;
    }

    private static List<RelatedCustomer> customers(Catalogue open, OrderHistory history, List<Related> related,
            Set<Integer> known) throws LookalikeException {
        List<RelatedCustomer> customers = new ArrayList<>();
        for (Related each : related) {
            List<Product> others = new ArrayList<>();
            for (int item : history.interest(each.number()).keySet().stream().filter(item -> !known.contains(item))
                    .sorted().limit(EXAMPLES).toList()) {
                others.add(open.product(item));
            }
            customers.add(new RelatedCustomer(history.customer(each.number()), each.score(), each.support(), others));
        }
        return customers;
    }
}
