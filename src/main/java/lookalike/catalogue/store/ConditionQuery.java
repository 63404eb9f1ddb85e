package lookalike.catalogue.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lookalike.catalogue.AmountParser;
import lookalike.catalogue.CaseFolding;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.Condition;
import lookalike.catalogue.Condition.Operator;
import lookalike.catalogue.CurrencyNames;
import lookalike.catalogue.store.StoredColumns.Stored;

/** Turns a condition into one query over one column. */
final class ConditionQuery {

    /** Columns where {@code =39.9} also finds {@code 39,90 €}; in others a number may be a code, as {@code 007}. */
    static final Set<ColumnRole> NUMBERS =
            EnumSet.of(ColumnRole.PRICE, ColumnRole.SALE_PRICE, ColumnRole.RATING, ColumnRole.REVIEWS,
                    ColumnRole.LIKES, ColumnRole.STOCK);

    private final Condition condition;
    private final Stored column;
    private final StringBuilder sql = new StringBuilder("SELECT item FROM attribute WHERE col = ? AND (0");
    private final List<Object> parameters = new ArrayList<>();

    ConditionQuery(Condition condition, Stored column) {
        this.condition = condition;
        this.column = column;
        parameters.add(column.number());
        for (String value : condition.values()) {
            compare(value);
        }
        sql.append(')');
    }

    private void compare(String value) {
        if (condition.operator().isOrder()) {
            or("amount " + condition.operator().sign() + " ?", AmountParser.single(value).orElseThrow().doubleValue());
            return;
        }
        String folded = CaseFolding.fold(value);
        or("folded IS NULL AND text = ? COLLATE NOCASE", folded);
        or("folded = ?", folded);
        if (column.role().equals(Optional.of(ColumnRole.CURRENCY))) {
            CurrencyNames.code(value).ifPresent(code -> or("text = ?", code));
        }
        Optional<BigDecimal> number = AmountParser.single(value);
        if (number.isPresent() && column.role().filter(NUMBERS::contains).isPresent()) {
            or("amount = ?", number.get().doubleValue());
        }
    }

    private void or(String comparison, Object parameter) {
        sql.append(" OR ").append(comparison);
        parameters.add(parameter);
    }

    /** @return the items that meet the condition, of {@code size} in all */
    BitSet items(Connection connection, int size) throws SQLException {
        BitSet items = new BitSet(size);
        try (PreparedStatement query = connection.prepareStatement(sql.toString())) {
            for (int i = 0; i < parameters.size(); i++) {
                query.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    items.set(rows.getInt(1));
                }
            }
        }
        if (condition.operator() == Operator.NOT_EQUAL) {
            items.flip(0, size);
        }
        return items;
    }
}
