package lookalike.catalogue.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.Facet;

/**
 * The columns of a stored catalogue, found by header or by known name.
 *
 * @param all by number, which counts from 0
 */
record StoredColumns(List<Stored> all) {

    /**
     * @param header as in the table; empty for a currency found in the prices, and for the prices that count where
     *     some are those of a sale
     * @param role its meaning, if known
     */
    record Stored(int number, Optional<String> header, Optional<ColumnRole> role) {}

    /** Roles whose values are different for each product. */
    private static final Set<ColumnRole> OWN =
            EnumSet.of(ColumnRole.ID, ColumnRole.NAME, ColumnRole.DESCRIPTION, ColumnRole.URL, ColumnRole.CURRENCY,
                    ColumnRole.GROUP, ColumnRole.PICTURE, ColumnRole.SALE_FROM, ColumnRole.SALE_UNTIL);

    StoredColumns {
        all = List.copyOf(all);
    }

    static StoredColumns read(Connection connection) throws SQLException {
        List<Stored> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT header, role FROM csv_column ORDER BY number")) {
            while (rows.next()) {
                all.add(new Stored(all.size(), Optional.ofNullable(rows.getString(1)),
                        Optional.ofNullable(rows.getString(2)).flatMap(ColumnRole::called)));
            }
        }
        return new StoredColumns(all);
    }

    /** @return the headers */
    List<String> headers() {
        return all.stream().flatMap(column -> column.header().stream()).toList();
    }

    /** @return columns for filters: those of numbers, and those whose role is not different for each product */
    List<Facet> facets() {
        List<Facet> facets = new ArrayList<>();
        for (Stored column : all) {
            Optional<ColumnRole> role = column.role();
            if (column.header().isPresent() && role.filter(OWN::contains).isEmpty()) {
                facets.add(new Facet(column.header().get(), kind(role), role));
            }
        }
        return facets;
    }

    private static Facet.Kind kind(Optional<ColumnRole> role) {
        if (role.equals(Optional.of(ColumnRole.STOCK))) {
            return Facet.Kind.STOCK;
        }
        return role.filter(ConditionQuery.NUMBERS::contains).isPresent() ? Facet.Kind.NUMBERS : Facet.Kind.VALUES;
    }

    /** @return whether {@code name} means the id, which is no column */
    boolean isId(String name) {
        return name.equalsIgnoreCase(ColumnRole.ID.name()) && byHeader(name).isEmpty();
    }

    /**
     * @param name a header or a known name, upper and lower case alike; headers first, except for the prices that
     *     count where some are those of a sale
     * @throws CatalogueException if there is no such column
     */
    Stored find(String name) throws CatalogueException {
        Optional<Stored> found = ColumnRole.called(name).equals(Optional.of(ColumnRole.PRICE))
                ? all.stream().filter(StoredColumns::isPriceThatCounts).findFirst().or(() -> byHeader(name))
                : byHeader(name);
        if (found.isEmpty()) {
            Optional<ColumnRole> role = ColumnRole.called(name);
            found = all.stream().filter(column -> role.isPresent() && column.role().equals(role)).findFirst();
        }
        return found.orElseThrow(() -> new CatalogueException.UnknownColumn(name, names()));
    }

    private static boolean isPriceThatCounts(Stored column) {
        return column.header().isEmpty() && column.role().equals(Optional.of(ColumnRole.PRICE));
    }

    private Optional<Stored> byHeader(String name) {
        return all.stream().filter(column -> column.header().filter(name::equalsIgnoreCase).isPresent()).findFirst();
    }

    private List<String> names() {
        Stream<String> known = all.stream().flatMap(column -> column.role().stream())
                .map(ColumnRole::word);
        return Stream.of(Stream.of("id"), headers().stream(), known).flatMap(names -> names).distinct().toList();
    }
}
