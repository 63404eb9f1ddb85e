package lookalike.evaluation.report;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import lookalike.Progress;
import lookalike.catalogue.source.ImageSource;
import lookalike.catalogue.store.Catalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportPageTest {

    @TempDir
    private Path folder;
    private Catalogue catalogue;
    private ImageSource images;

    @BeforeEach
    void open() throws Exception {
        catalogue = SampleShop.catalogue(folder);
        images = catalogue.openImages();
    }

    @AfterEach
    void close() throws Exception {
        images.close();
        catalogue.close();
    }

    private String html() {
        return new ReportPage(SampleShop.report("category"), Supplements.NONE, images, images).html(Progress.UNWATCHED);
    }

    private String htmlWithSpeed() {
        return new ReportPage(SampleShop.report("category"), Supplements.NONE.with(Optional.of(SampleShop.speed())),
                images, images).html(Progress.UNWATCHED);
    }

    @Test
    @DisplayName("compares exact search with a forest in time, accuracy and scale, where that was measured")
    void comparesSearches() throws Exception {
        assertFalse(html().contains("id=\"speed\""));
        String html = htmlWithSpeed();
        Document page = parsed(html);
        XPath path = XPathFactory.newInstance().newXPath();
        assertEquals("3", path.evaluate("count(//section[@id='speed']//figure)", page));
        assertEquals("6", path.evaluate("count(//section[@id='speed']//tbody/tr)", page));
        assertEquals("20.0", path.evaluate("(//section[@id='speed']//tbody/tr)[5]/td[5]", page));
        assertTrue(html.contains("grows as the number of products to the power 0.50; that of exact search to the power"
                + " 1.00"), html);
    }

    @Test
    @DisplayName("shows what each part of the ranking brings, where that was measured")
    void showsAblations() throws Exception {
        assertFalse(html().contains("id=\"ablation\""));
        Document page = parsed(new ReportPage(SampleShop.report("category"),
                new Supplements(Optional.empty(), Optional.of(SampleShop.ablation())), images, images)
                .html(Progress.UNWATCHED));
        XPath path = XPathFactory.newInstance().newXPath();
        String section = "//section[@id='ablation']";
        assertEquals("1", path.evaluate("count(" + section + "//figure)", page));
        assertEquals("2", path.evaluate("count(" + section + "//tbody/tr)", page));
        assertEquals("0.800", path.evaluate(section + "//tbody/tr[2]/td[1]/text()", page));
        assertEquals("0.700 to 0.900", path.evaluate(section + "//tbody/tr[2]/td[3]/span", page));
        assertEquals("", path.evaluate(section + "//tbody/tr[1]/td[2]", page), "no query had a value");
    }

    private static Document parsed(String html) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(
                html.substring("<!DOCTYPE html>".length()))));
    }

    private static List<Element> elements(Document page, String name) {
        NodeList found = page.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    @Test
    @DisplayName("says the result in a sentence, and everything that it depends on")
    void saysWhatWasMeasured() throws Exception {
        String text = parsed(html()).getDocumentElement().getTextContent();
        for (String expected : List.of(
                "Of the first 5 results, 11.0% have the same category as the query (95% interval "
                        + "7.8% to 12.2%); drawn at random, 4.7% would.",
                "shop: 8 products", "1 of 12 products took no part",
                "2 products, and 1 more with the same pictures", "2 from shop",
                "For 1 there was nothing relevant to find; each counts 0.", "For 2 there were fewer than 5 results.",
                "4 products without a label could be no queries.", "price<50", "all of them", "float32", "77",
                "Lookalike 1.2.3", "0123456789abcdef".repeat(4), "lookalike evaluate --catalogue 'shop & co'")) {
            assertTrue(text.contains(expected), expected);
        }
    }

    @Test
    @DisplayName("has a table for each K, with each measure's mean, interval and definition")
    void tellsTheMeasures() throws Exception {
        Document page = parsed(html());
        List<Element> tables = elements(page, "table").stream()
                .filter(table -> table.getAttribute("class").equals("measures")).toList();
        assertEquals(2, tables.size());
        String recall = tables.getLast().getElementsByTagName("tr").item(3).getTextContent();
        for (String expected : List.of("Recall@5", "h / R, from 0 to 1.", "0.3100", "0.2779 to 0.3223", "0.1550",
                "0.1529 to 0.1573")) {
            assertTrue(recall.contains(expected), recall);
        }
    }

    @Test
    @DisplayName("names of classes and products are escaped and never become elements")
    void escapesNames() throws Exception {
        String html = html();
        Document page = parsed(html);
        assertTrue(elements(page, "script").isEmpty());
        assertFalse(html.contains("<script"));
        assertTrue(page.getDocumentElement().getTextContent().contains(SampleShop.NASTY));
    }

    @Test
    @DisplayName("needs nothing from elsewhere: every address is a picture within or a place on the page that exists")
    void isSelfContained() throws Exception {
        String html = html();
        Document page = parsed(html);
        Set<String> ids = new HashSet<>();
        List<String> addresses = new ArrayList<>();
        for (Element element : elements(page, "*")) {
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                String name = attributes.item(i).getNodeName();
                if (name.equals("id")) {
                    assertTrue(ids.add(element.getAttribute(name)), "twice: " + element.getAttribute(name));
                } else if (List.of("src", "href", "srcset", "data", "poster").contains(name)) {
                    addresses.add(element.getAttribute(name));
                }
            }
        }
        assertTrue(addresses.size() > 20);
        assertAll(addresses.stream().map(address -> () -> assertTrue(address.startsWith("data:image/jpeg;base64,")
                || address.startsWith("#") && ids.contains(address.substring(1)), address)));
        assertFalse(html.matches("(?s).*(https?:|url\\(|@import|<link).*"));
    }

    @Test
    @DisplayName("shows queries and the first ten results as small pictures that are described")
    void showsExamples() throws Exception {
        List<Element> pictures = elements(parsed(html()), "img");
        assertEquals(2 * (1 + 10 - 1), pictures.size(), "one of ten is broken");
        Element query = pictures.getFirst();
        assertEquals("Query a, " + SampleShop.NASTY, query.getAttribute("alt"));
        assertEquals("90 x 120", query.getAttribute("width") + " x " + query.getAttribute("height"));
        String encoded = query.getAttribute("src").substring("data:image/jpeg;base64,".length());
        byte[] jpeg = Base64.getDecoder().decode(encoded);
        assertEquals(120, ImageIO.read(new ByteArrayInputStream(jpeg)).getHeight());
        assertEquals("Result 1, a1, Shoes, relevant", pictures.get(1).getAttribute("alt"));
        assertEquals("Result 10, b10, Shoes, not relevant", pictures.getLast().getAttribute("alt"));
    }

    @Test
    @DisplayName("tells relevant results by words, not by colour alone, and says what is missing")
    void tellsRelevance() throws Exception {
        String text = parsed(html()).getDocumentElement().getTextContent();
        assertAll(
                () -> assertEquals(10, text.split("✓ relevant", -1).length - 1),
                () -> assertEquals(10, text.split("✗ not relevant", -1).length - 1),
                () -> assertEquals(2, text.split("This picture is missing or broken.", -1).length - 1),
                () -> assertEquals(2, text.split("2 more results in examples.csv.", -1).length - 1));
    }

    @Test
    @DisplayName("is accessible: headings in order, tables with headers, charts with descriptions")
    void isAccessible() throws Exception {
        Document page = parsed(html());
        assertEquals(1, elements(page, "h1").size());
        assertEquals("en", page.getDocumentElement().getAttribute("lang"));
        assertAll(elements(page, "th").stream().map(head -> () -> assertFalse(head.getAttribute("scope").isEmpty())));
        List<Element> charts = elements(page, "svg");
        assertEquals(5, charts.size());
        assertAll(charts.stream().map(chart -> () -> assertEquals("img", chart.getAttribute("role"))));
    }

    @Test
    @DisplayName("is the same to the last byte each time")
    void isReproducible() {
        assertEquals(html(), html());
    }

    @Test
    @DisplayName("reports its progress and stops when asked")
    void canBeCancelled() {
        List<String> heard = new ArrayList<>();
        ReportPage page = new ReportPage(SampleShop.report("category"), Supplements.NONE, images, images);
        page.html((done, total) -> heard.add(done + "/" + total));
        assertEquals(List.of("0/2", "1/2", "2/2"), heard);
        assertThrows(CancellationException.class, () -> page.html((done, _) -> done < 1));
    }
}
