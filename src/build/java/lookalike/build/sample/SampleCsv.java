package lookalike.build.sample;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue as a table: UTF-8, commas, quotes where needed and CR LF, as RFC 4180 has it. */
final class SampleCsv {
    private static final String HEADER =
            "id,name,category,description,price,currency,url,gender,baseColour,pattern,season,year,brand,"
                    + "rating,reviews,likes";
    private static final String END = "\r\n";

    private SampleCsv() {}

    static String of(List<SampleProduct> products) {
        return products.stream().map(SampleCsv::row).collect(Collectors.joining(END, HEADER + END, END));
    }

    private static String row(SampleProduct p) {
        return Stream.of(p.id(), p.name(), p.category(), p.description(), p.price().toPlainString(), "EUR",
                "https://shop.example.com/p/" + p.id(), p.gender(), p.colour().label(), p.pattern().label(),
                p.season(), p.year(), p.brand(), p.rating().toPlainString(), p.reviews(), p.likes())
                .map(value -> quoted(value.toString())).collect(Collectors.joining(","));
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
