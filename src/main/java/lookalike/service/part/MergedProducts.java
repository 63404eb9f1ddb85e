package lookalike.service.part;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.Product;
import lookalike.catalogue.store.CatalogueWriter;

/**
 * The products of all parts in the order of the undivided catalogue, by merging those of the parts, which are in order.
 *
 * @param parts in the manifest's order, which decides between equal places
 */
record MergedProducts(List<OpenPart> parts) {

    /** Takes the products one after the other. */
    @FunctionalInterface
    interface Visitor {
        void visit(OpenPart part, int item) throws LookalikeException;
    }

    private static final class Cursor {

        private final OpenPart part;
        private final int number;
        private int item;

        Cursor(OpenPart part, int number) {
            this.part = part;
            this.number = number;
        }

        long place() {
            return part.order().numbers()[item];
        }
    }

    /** @param progress told products */
    void each(Visitor visitor, Progress progress) throws LookalikeException {
        PriorityQueue<Cursor> next = new PriorityQueue<>(
                Comparator.comparingLong(Cursor::place).thenComparingInt(cursor -> cursor.number));
        long total = 0;
        for (OpenPart part : parts) {
            if (part.catalogue().size() > 0) {
                next.add(new Cursor(part, next.size()));
            }
            total += part.catalogue().size();
        }
        long done = 0;
        for (Cursor cursor = next.poll(); cursor != null; cursor = next.poll()) {
            progress.reachedOrCancel(done++, total);
            visitor.visit(cursor.part, cursor.item);
            if (++cursor.item < cursor.part.catalogue().size()) {
                next.add(cursor);
            }
        }
        progress.reachedOrCancel(done, total);
    }

    /**
     * Writes the products, and what was skipped.
     *
     * @throws PartException.SameProduct if two parts have a product of the same id
     */
    void write(CatalogueWriter writer, Progress progress) throws LookalikeException {
        Set<String> ids = new HashSet<>();
        each((part, item) -> {
            Product product = part.catalogue().product(item);
            if (!ids.add(product.id())) {
                throw new PartException.SameProduct(product.id(), part.folder());
            }
            writer.product(product);
        }, progress);
        for (OpenPart part : parts) {
            writeProblems(part, writer);
        }
    }

    private static void writeProblems(OpenPart part, CatalogueWriter writer) throws CatalogueException {
        int joined = part.catalogue().counts().joinedRows();
        if (joined > 0) {
            writer.joined(joined + 1);
        }
        for (CatalogueProblem problem : part.catalogue().problems()) {
            writer.problem(problem);
        }
    }
}
