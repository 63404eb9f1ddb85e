package lookalike.service.taste;

import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.catalogue.store.Catalogue;
import lookalike.search.RankingOptions;
import lookalike.taste.Fit;
import lookalike.taste.TasteModel;
import lookalike.taste.TasteScore;
import lookalike.taste.client.ClientProfile;
import lookalike.taste.client.ClientStore;
import lookalike.taste.order.OrderStore;
import org.jspecify.annotations.Nullable;

/**
 * The tastes of clients in one opened catalogue. What is known of its products is read at the first search that needs
 * it; a client is read at every search, so that a new heart counts at once. Safe for use by several threads.
 */
public final class CatalogueTaste {

    private final Catalogue catalogue;
    private final OrderStore orders;
    private final ClientStore clients;
    /** All guarded by this. */
    private @Nullable TasteModel model;
    private @Nullable ClientProfile last;
    private TasteScore scoreOfLast = TasteScore.NONE;

    /**
     * @param catalogue stays open while this is used
     * @param orders of its customers
     */
    public CatalogueTaste(Catalogue catalogue, OrderStore orders, ClientStore clients) {
        this.catalogue = catalogue;
        this.orders = orders;
        this.clients = clients;
    }

    /**
     * @param options whose client may be named by id or by name
     * @return what to add to products' scores: nothing if taste has no weight; without a client what customers in
     *     general like
     * @throws lookalike.taste.client.ClientException.Unknown if there is no such client
     */
    public synchronized TasteScore of(RankingOptions options) throws LookalikeException {
        if (options.taste() == 0) {
            return TasteScore.NONE;
        }
        if (options.client().isEmpty()) {
            return model().popular();
        }
        Optional<ClientProfile> byId = clients.find(options.client().get());
        ClientProfile client = byId.isPresent() ? byId.get() : clients.called(options.client().get());
        if (!client.equals(last)) {
            Fit fit = Fit.of(catalogue, Optional.ofNullable(client.budget()), client.sizes());
            scoreOfLast = model().of(TasteModel.interest(catalogue, client.interest(catalogue.name())), fit);
            last = client;
        }
        return scoreOfLast;
    }

    private TasteModel model() throws LookalikeException {
        TasteModel known = model;
        if (known == null) {
            known = TasteModel.of(catalogue,
                    orders.exists() ? Optional.of(orders.history(catalogue).counts()) : Optional.empty());
            model = known;
        }
        return known;
    }
}
