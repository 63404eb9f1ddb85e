package lookalike.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lookalike.LookalikeException;
import lookalike.catalogue.Product;
import lookalike.search.QueryPhoto;
import lookalike.search.SearchQuery;
import lookalike.service.CatalogueSearch;
import picocli.CommandLine.Option;

/** The options that name products of the catalogue as examples of what is wanted, and of what is not. */
final class ExampleOption {

    @Option(names = "--like", paramLabel = "ID",
            description = "Products like this one of the catalogue, in place of a photo or beside it. Repeatable.")
    private List<String> like = List.of();
    @Option(names = "--not", paramLabel = "ID", description = "Less like this product of the catalogue. Repeatable.")
    private List<String> unlike = List.of();

    /** @return whether a product is an example of what is wanted */
    boolean isGiven() {
        return !like.isEmpty();
    }

    /** @return whether there is an example of any kind */
    boolean isAny() {
        return !like.isEmpty() || !unlike.isEmpty();
    }

    /** @return whether there is only an example of what is not wanted */
    boolean isOnlyUnlike() {
        return like.isEmpty() && !unlike.isEmpty();
    }

    /**
     * @param photos each is a query of its own; none is one query without a photo
     * @throws lookalike.catalogue.CatalogueException.NoProduct if the catalogue lacks one of the products
     */
    List<SearchQuery> queries(List<Path> photos, CatalogueSearch search) throws LookalikeException {
        List<SearchQuery> queries = new ArrayList<>();
        for (Path photo : photos) {
            queries.add(query(List.of(QueryPhoto.in(photo)), search));
        }
        return photos.isEmpty() ? List.of(query(List.of(), search)) : List.copyOf(queries);
    }

    /** @return the query of a photo, or of none */
    SearchQuery query(List<QueryPhoto> photos, CatalogueSearch search) throws LookalikeException {
        return new SearchQuery(photos, products(like, search), List.of(), products(unlike, search));
    }

    private static List<Product> products(List<String> ids, CatalogueSearch search) throws LookalikeException {
        List<Product> products = new ArrayList<>();
        for (String id : ids) {
            products.add(search.product(id));
        }
        return products;
    }
}
