package lookalike.taste.order;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lookalike.Progress;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.store.Catalogue;
import lookalike.catalogue.table.format.Table;
import lookalike.catalogue.table.format.TableFormat;
import lookalike.catalogue.table.format.TableRow;
import lookalike.storage.RegularFile;
import lookalike.storage.StorageException;
import lookalike.taste.Interest;

/**
 * A table of orders, read whole: CSV or any other kind of table that a catalogue may have. Headers are recognised
 * loosely, as a catalogue's are. Rows that cannot be used are told and left out.
 */
public final class OrderTable {

    private static final int LARGEST = 1 << 30;
    private static final int REPORT_EVERY = 1000;

    private final List<Order> orders = new ArrayList<>();
    private final List<OrderProblem> problems = new ArrayList<>();
    private long rows;
    private long skipped;

    private OrderTable() {}

    /**
     * @param file to read
     * @param catalogue whose products it names
     * @param progress told rows done, and -1
     * @throws OrderException if it is unknown who bought or what, or no product is one of the catalogue
     */
    public static OrderTable read(Path file, Catalogue catalogue, Progress progress)
            throws OrderException, CatalogueException, StorageException {
        Table table = TableFormat.read(file.toString(), bytes(file));
        OrderWords words = new OrderWords();
        ProductIds products = new ProductIds(catalogue);
        OrderColumns columns = OrderColumns.of(table, file, words, cell -> products.find(cell).isPresent());
        OrderDates dates = new OrderDates();
        for (TableRow row : table) {
            if (row instanceof TableRow.Whole(long _, List<String> cells)) {
                dates.learn(columns.cell(cells, OrderColumn.DATE));
            }
        }
        OrderTable read = new OrderTable();
        for (TableRow row : table) {
            switch (row) {
                case TableRow.Whole(long line, List<String> cells) ->
                    read.add(line, cells, columns, words, products, dates);
                case TableRow.Broken(long line, var reason) -> read.skip(line, new OrderSkip.Broken(reason));
            }
            if (++read.rows % REPORT_EVERY == 0) {
                progress.reachedOrCancel(read.rows, -1);
            }
        }
        read.requireProducts(file, catalogue, table.columns().get(columns.place(OrderColumn.PRODUCT).orElseThrow()));
        return read;
    }

    private static byte[] bytes(Path file) throws StorageException, CatalogueException {
        try (InputStream stream = Channels.newInputStream(RegularFile.open(file))) {
            byte[] bytes = stream.readNBytes(LARGEST);
            if (bytes.length == LARGEST) {
                throw new CatalogueException.TooLarge(String.valueOf(file.getFileName()), file, LARGEST);
            }
            return bytes;
        } catch (IOException problem) {
            throw new StorageException.NotReadable(file, problem);
        }
    }

    private void add(long line, List<String> cells, OrderColumns columns, OrderWords words, ProductIds products,
            OrderDates dates) {
        String customer = columns.cell(cells, OrderColumn.CUSTOMER);
        String product = columns.cell(cells, OrderColumn.PRODUCT);
        String event = columns.cell(cells, OrderColumn.EVENT);
        Optional<String> id = products.find(product);
        Optional<Interest> what = event.isEmpty() ? Optional.of(Interest.PURCHASE) : words.event(event);
        if (customer.isEmpty()) {
            skip(line, OrderSkip.Known.NO_CUSTOMER);
        } else if (product.isEmpty()) {
            skip(line, OrderSkip.Known.NO_PRODUCT);
        } else if (id.isEmpty()) {
            skip(line, new OrderSkip.UnknownProduct(product));
        } else if (what.isEmpty()) {
            skip(line, new OrderSkip.UnknownEvent(event));
        } else {
            boolean isBack = columns.cell(cells, OrderColumn.QUANTITY).startsWith("-");
            orders.add(new Order(customer, id.get(), date(line, columns.cell(cells, OrderColumn.DATE), dates),
                    isBack ? Interest.RETURN : what.get()));
        }
    }

    private String date(long line, String cell, OrderDates dates) {
        if (cell.isEmpty()) {
            return "";
        }
        Optional<String> date = dates.read(cell).map(String::valueOf);
        if (date.isEmpty()) {
            tell(line, new OrderSkip.UnknownDate(cell));
        }
        return date.orElse("");
    }

    private void skip(long line, OrderSkip reason) {
        skipped++;
        tell(line, reason);
    }

    private void tell(long line, OrderSkip reason) {
        if (problems.size() < OrderImport.MOST_PROBLEMS) {
            problems.add(new OrderProblem(line, reason));
        }
    }

    private void requireProducts(Path file, Catalogue catalogue, String column) throws OrderException {
        Optional<String> unknown = problems.stream().map(OrderProblem::reason)
                .filter(OrderSkip.UnknownProduct.class::isInstance)
                .map(reason -> ((OrderSkip.UnknownProduct) reason).product()).findFirst();
        if (orders.isEmpty() && unknown.isPresent()) {
            throw new OrderException.OtherProducts(file, catalogue.name(), column, unknown.get());
        }
    }

    /** @return the orders in the table's order; some may be equal */
    public List<Order> orders() {
        return List.copyOf(orders);
    }

    /** @return the first rows that were left out, wholly or in part */
    public List<OrderProblem> problems() {
        return List.copyOf(problems);
    }

    /** @return how many rows there are */
    public long rows() {
        return rows;
    }

    /** @return how many rows were left out */
    public long skipped() {
        return skipped;
    }
}
