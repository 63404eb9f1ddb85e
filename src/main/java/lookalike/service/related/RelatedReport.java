package lookalike.service.related;

import java.util.List;

/**
 * The most similar products of every product.
 *
 * @param lists a product each, in the catalogue's order
 * @param computed how many lists were computed now
 * @param kept how many were kept as they were
 */
public record RelatedReport(List<RelatedList> lists, int computed, int kept) {

    public RelatedReport {
        lists = List.copyOf(lists);
    }
}
