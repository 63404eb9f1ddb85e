package lookalike.catalogue.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lookalike.PlainFact;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.Condition;
import lookalike.catalogue.Product;
import lookalike.catalogue.SkipReason;
import lookalike.catalogue.store.Catalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pictures belong to which row, in tables and folders as people have them. */
class PictureMatchingTest {

    @TempDir
    private Path folder;
    private Shop shop;

    @BeforeEach
    void makeShop() {
        shop = new Shop(folder.resolve("shop"));
    }

    @Test
    @DisplayName("the picture column is the one with the header or with file names, not the name that equals them")
    void findsThePictureColumn() throws Exception {
        shop.pictures("img/Striped Tee.jpg", "img/Dotted Dress.jpg");
        for (String header : List.of("image", "Bild", "image_link", "filename", "anything")) {
            shop.lines("products.csv", "sku,name," + header,
                    "T-100,Striped Tee,Striped Tee.jpg",
                    "D-200,Dotted Dress,Dotted Dress.jpg");
            try (Catalogue catalogue = shop.read()) {
                assertEquals("T-100 Striped Tee", catalogue.id(0) + " " + catalogue.product(0).name(), header);
            }
        }
    }

    @Test
    @DisplayName("columns about pictures, and one that names far fewer files than another, are no picture column")
    void leavesColumnsAboutPictures() throws Exception {
        shop.pictures("1.jpg", "2.jpg", "3.jpg", "4.jpg").lines("list.csv", "image position,code,picture",
                "4,1,1.jpg",
                "3,2,",
                "2,3,",
                "1,4,");
        try (Catalogue catalogue = shop.read()) {
            assertEquals(List.of("1.jpg", "2.jpg", "3.jpg", "4.jpg"), images(catalogue).values().stream()
                    .flatMap(List::stream).toList());
            assertEquals("2", catalogue.product(1).attributes().get("code"));
        }
    }

    @ParameterizedTest
    @DisplayName("a cell may list pictures in every usual way; the first is the main one")
    @ValueSource(strings = {"a1.jpg,a2.jpg", "a1.jpg; a2.jpg", "a1.jpg|a2.jpg", "a1.jpg\na2.jpg", "a1.jpg a2.jpg",
        "[\"\"a1.jpg\"\", \"\"a2.jpg\"\"]", "['a1.jpg', 'a2.jpg']", "[a1.jpg, a2.jpg]", "{a1.jpg,a2.jpg}",
        "[{\"\"src\"\":\"\"https:\\/\\/x.example\\/a1.jpg?v=1\"\"},{\"\"src\"\":\"\"\\/a2.jpg\"\"}]",
        "https://x.example/h_640,w_480/a1.jpg;https://x.example/h_640,w_480/a2.jpg",
        "https://x.example/a1.jpg, https://x.example/a2.jpg", "https://x.example/a1.jpg https://x.example/a2.jpg",
        "https://x.example/a1.jpg ! alt : One, front ! title : A | https://x.example/a2.jpg ! alt : Two",
        "front:https://x.example/a1.jpg,back:https://x.example/a2.jpg", "main:a1.jpg,further:a2.jpg",
        "a1.jpg (https://x.example/attachments/1),a2.jpg (https://x.example/attachments/2)", "a1,a2"})
    void readsLists(String cell) throws Exception {
        shop.pictures("images/a1.jpg", "images/a2.jpg").lines("list.csv", "id,images", "A,\"" + cell + "\"");
        try (Catalogue catalogue = shop.read()) {
            assertEquals(Map.of("A", List.of("images/a1.jpg", "images/a2.jpg")), images(catalogue));
            assertEquals(List.of(), catalogue.problems());
        }
    }

    @Test
    @DisplayName("a name with separators in it is not split, alone or in a list")
    void keepsNamesWithSeparators() throws Exception {
        shop.pictures("Tee, red.jpg", "red.jpg", "a;b/c.jpg", "c.jpg").lines("list.csv", "id,image",
                "1,\"Tee, red.jpg\"",
                "2,red.jpg",
                "3,\"c.jpg, Tee, red.jpg\"",
                "4,a;b/c.jpg");
        try (Catalogue catalogue = shop.read()) {
            assertEquals(Map.of("1", List.of("Tee, red.jpg"), "2", List.of("red.jpg"), "3",
                    List.of("c.jpg", "Tee, red.jpg"), "4", List.of("a;b/c.jpg")), images(catalogue));
        }
    }

    @Test
    @DisplayName("picture columns give main pictures, further ones, those of variants; missing ones are told once")
    void readsSeveralColumns() throws Exception {
        shop.pictures("m.jpg", "f1.jpg", "f2.jpg", "v.jpg").lines("list.csv",
                "sku,variant image,other_image_url1,other_image_url2,main_image_url",
                "A,v.jpg,f1.jpg,f2.jpg,https://x.example/m.jpg?w=1",
                "B,,gone.jpg,m.jpg,v.jpg");
        try (Catalogue catalogue = shop.read()) {
            assertEquals(Map.of("A", List.of("m.jpg", "f1.jpg", "f2.jpg", "v.jpg"), "B", List.of("v.jpg", "m.jpg")),
                    images(catalogue));
            assertEquals(List.of(PlainFact.of(new SkipReason.FurtherMissing("other_image_url1", 1, "gone.jpg"))),
                    reasons(catalogue));
        }
    }

    @Test
    @DisplayName("names of macOS in decomposed form are found by cells in composed form")
    void composesNames() throws Exception {
        shop.pictures("Gru\u0308n.jpg", "Blau.jpg").lines("list.csv", "id,image",
                "1,Gr\u00fcn.jpg",
                "2,Blau.jpg");
        try (Catalogue catalogue = shop.read()) {
            assertEquals(Map.of("1", List.of("Gru\u0308n.jpg"), "2", List.of("Blau.jpg")), images(catalogue));
        }
    }

    @Test
    @DisplayName("ids that a spreadsheet changed find their files, which is told once")
    void findsChangedIds() throws Exception {
        shop.pictures("images/010/0108775015.jpg", "images/010/0108775044.jpg", "images/011/0110065001.jpg")
                .lines("articles.csv", "article_id,prod_name",
                        "108775015,Strap top",
                        "108775044,Top",
                        "110065001,Bra");
        try (Catalogue catalogue = shop.read()) {
            assertEquals(List.of("108775015", "108775044", "110065001"), List.copyOf(images(catalogue).keySet()));
            assertEquals(List.of(PlainFact.of(new SkipReason.ChangedNumbers(3, "108775015",
                    "images/010/0108775015.jpg"))), reasons(catalogue));
        }
    }

    @Test
    @DisplayName("Shopify: rows with a handle are one product with the variants' values and all pictures")
    void joinsHandles() throws Exception {
        shop.pictures("tee-navy.jpg", "tee-back.jpg", "tee-red.jpg", "dress.jpg").lines("products.csv",
                "Handle,Title,Option1 Value,Variant SKU,Variant Price,Image Src,Image Position,Variant Image",
                "tee,Striped Tee,Navy,ST-N,24.90,https://cdn.example/tee-navy.jpg?v=1,1,",
                "tee,,Red,ST-R,26.90,//cdn.example/tee-back.jpg?v=1,2,//cdn.example/tee-red.jpg?v=1",
                "tee,,,,,https://cdn.example/tee-red.jpg?v=1,3,",
                "dress,Dotted Dress,,DD,59.90,https://cdn.example/dress_600x600.jpg?v=1,1,");
        try (Catalogue catalogue = shop.read()) {
            Product tee = catalogue.product(0);
            assertEquals(List.of("tee", "dress"), List.copyOf(images(catalogue).keySet()));
            assertEquals(List.of("tee-navy.jpg", "tee-back.jpg", "tee-red.jpg"), tee.images());
            assertEquals("Striped Tee", tee.name());
            assertEquals(Map.of("Option1 Value", List.of("Red"), "Variant SKU", List.of("ST-R"), "Variant Price",
                    List.of("26.90")), tee.variants());
            assertEquals(List.of(), catalogue.problems());
            assertEquals(1, found(catalogue, "Variant SKU=ST-R"));
        }
    }

    @Test
    @DisplayName("WooCommerce and Magento: variations go with their parent, by id, by SKU, or by the parent's list")
    void joinsParents() throws Exception {
        shop.pictures("tee.jpg", "tee-red.jpg", "cap.jpg").lines("list.csv", "ID,Type,SKU,Name,Size,Parent,Images",
                "44,variable,tee,Tee,\"S, M\",,tee.jpg",
                "50,simple,cap,Cap,,,cap.jpg",
                "45,variation,tee-s,Tee - S,S,id:44,tee-red.jpg",
                "46,variation,tee-m,Tee - M,M,id:44,");
        try (Catalogue catalogue = shop.read()) {
            assertEquals(Map.of("44", List.of("tee.jpg", "tee-red.jpg"), "50", List.of("cap.jpg")), images(catalogue));
            Product tee = catalogue.product(catalogue.item("44").orElseThrow());
            assertEquals("Tee", tee.name());
            assertEquals(List.of("S, M", "S", "M"), tee.values("Size"));
        }
        shop.lines("list.csv", "sku,product_type,name,size,configurable_variations,base_image",
                "t-s,simple,Tee S,S,,/t/e/tee.jpg",
                "t-m,simple,Tee M,M,,/t/e/tee-red.jpg",
                "t,configurable,Tee,,\"sku=t-s,size=S|sku=t-m,size=M\",/t/e/tee.jpg",
                "cap,simple,Cap,,,/c/a/cap.jpg");
        try (Catalogue catalogue = shop.read()) {
            assertEquals(Map.of("t", List.of("tee.jpg", "tee-red.jpg"), "cap", List.of("cap.jpg")), images(catalogue));
            assertEquals("Tee", catalogue.product(catalogue.item("t").orElseThrow()).name());
        }
    }

    @Test
    @DisplayName("Google's groups are one product; rows without a group stay their own")
    void joinsItemGroups() throws Exception {
        shop.pictures("a.jpg", "b.jpg", "c.jpg").lines("feed.tsv", "id\ttitle\titem_group_id\tsize\timage link",
                "1\tTee S\tG\tS\thttps://x.example/a.jpg",
                "2\tTee M\tG\tM\thttps://x.example/b.jpg",
                "3\tCap\t\t\thttps://x.example/c.jpg");
        try (Catalogue catalogue = shop.read()) {
            assertEquals(Map.of("G", List.of("a.jpg", "b.jpg"), "3", List.of("c.jpg")), images(catalogue));
            assertEquals(1, found(catalogue, "size=M"));
        }
    }

    @Test
    @DisplayName("a list of pictures with several rows an id gives each product all of them; equal rows are told")
    void joinsRowsOfAnId() throws Exception {
        shop.pictures("a1.jpg", "a2.jpg", "b1.jpg").lines("images.csv", "id,image",
                "A,a1.jpg",
                "B,b1.jpg",
                "A,a2.jpg",
                "A,a1.jpg");
        try (Catalogue catalogue = shop.read()) {
            assertEquals(Map.of("A", List.of("a1.jpg", "a2.jpg"), "B", List.of("b1.jpg")), images(catalogue));
            assertEquals(List.of(PlainFact.of(new SkipReason.IdTaken("A"))), reasons(catalogue));
        }
    }

    @Test
    @DisplayName("links to pictures that are called by numbers are a list, not a changed number")
    void readsListsOfNumbers() throws Exception {
        shop.pictures("img/p/24.jpg", "img/p/25.jpg").lines("products.csv", "Product ID;Name;Image URLs (x,y,z...)",
                "1;Tee;http://shop.example/img/p/24.jpg,http://shop.example/img/p/25.jpg");
        try (Catalogue catalogue = shop.read()) {
            assertEquals(Map.of("1", List.of("img/p/24.jpg", "img/p/25.jpg")), images(catalogue));
            assertEquals(List.of(), catalogue.problems());
        }
    }

    @Test
    @DisplayName("a column of brands that looks like an id joins nothing")
    void keepsProductsOfABrand() throws Exception {
        shop.pictures("1.jpg", "2.jpg", "3.jpg", "4.jpg").lines("list.csv", "reference,name,price,image",
                "NIKE,Tee,10,1.jpg",
                "NIKE,Cap,12,2.jpg",
                "PUMA,Shoe,30,3.jpg",
                "PUMA,Sock,5,4.jpg");
        try (Catalogue catalogue = shop.read()) {
            assertEquals(List.of("1", "2", "3", "4"), List.copyOf(images(catalogue).keySet()));
        }
        shop.lines("list.csv", "Handle,name,image",
                "Short,Bag A,1.jpg",
                "Short,Bag B,2.jpg",
                "Long,Bag C,3.jpg",
                "Long,Bag D,4.jpg");
        try (Catalogue catalogue = shop.read()) {
            assertEquals(4, catalogue.size());
        }
    }

    @Test
    @DisplayName("sizes that share a picture are products of their own, each found by its size")
    void keepsTwins() throws Exception {
        shop.pictures("tee.jpg", "dress.jpg").lines("products.csv", "sku,name,size,image",
                "T-S,Tee,S,tee.jpg",
                "T-M,Tee,M,tee.jpg",
                "T-L,Tee,L,tee.jpg",
                "D-S,Dress,S,dress.jpg");
        try (Catalogue catalogue = shop.read()) {
            assertEquals(List.of("T-S", "T-M", "T-L", "D-S"), List.copyOf(images(catalogue).keySet()));
            assertEquals(1, found(catalogue, "size=L"));
            assertEquals(List.of(), catalogue.problems());
        }
        shop.lines("products.csv", "file,size",
                "tee.jpg,S",
                "tee.jpg,M",
                "tee.jpg,S",
                "dress.jpg,S");
        try (Catalogue catalogue = shop.read()) {
            assertEquals(3, catalogue.size());
            assertEquals(List.of(PlainFact.of(new SkipReason.SameRow("tee.jpg"))), reasons(catalogue));
        }
    }

    @Test
    @DisplayName("files that no row names are further pictures of the row whose id they begin with, the longest first")
    void findsViews() throws Exception {
        shop.pictures("123.jpg", "1234.jpg", "123_2.jpg", "123_10.jpg", "1234-front.jpg", "1234 (2).jpg", "1235.jpg",
                "12/1.jpg", "77001/b.jpg", "77001/a.jpg", "9.jpg")
                .lines("list.csv", "id,name",
                        "123,A",
                        "1234,B",
                        "12,C",
                        "77001,D");
        try (Catalogue catalogue = shop.read()) {
            assertEquals(Map.of("123", List.of("123.jpg", "123_2.jpg", "123_10.jpg"), "1234",
                    List.of("1234.jpg", "1234-front.jpg", "1234 (2).jpg"), "77001",
                    List.of("77001/a.jpg", "77001/b.jpg"), "1235", List.of("1235.jpg"), "1", List.of("12/1.jpg"), "9",
                    List.of("9.jpg")), images(catalogue));
        }
    }

    @Test
    @DisplayName("folders named by ids, and views beside a named picture, need no column of file names")
    void findsFoldersOfProducts() throws Exception {
        shop.pictures("img/id_01/front.jpg", "img/id_01/back.jpg", "img/id_02/1.jpg", "img/id_02/2.jpg")
                .lines("list.csv", "item id,name",
                        "id_01,Tee",
                        "id_02,Dress");
        try (Catalogue catalogue = shop.read()) {
            assertEquals(Map.of("id_01", List.of("img/id_01/front.jpg", "img/id_01/back.jpg"), "id_02",
                    List.of("img/id_02/1.jpg", "img/id_02/2.jpg")), images(catalogue));
        }
        shop = new Shop(folder.resolve("beside"));
        shop.pictures("tee.jpg", "tee_back.jpg", "tee-2.jpg", "teen.jpg").lines("list.csv", "sku,image",
                "T,tee.jpg");
        try (Catalogue catalogue = shop.read()) {
            assertEquals(List.of("tee.jpg", "tee-2.jpg", "tee_back.jpg"), catalogue.images(0));
            assertEquals(2, catalogue.size());
        }
    }

    @Test
    @DisplayName("without a table only clear views of one garment are joined")
    void joinsClearViews() throws Exception {
        shop.pictures("IMG_1.jpg", "IMG_2.jpg", "id_01/02_1_front.jpg", "id_01/02_2_side.jpg", "id_01/02_3_back.jpg",
                "id_02/01_1_front.jpg", "tee_back.jpg", "tee_front.jpg", "look_front.jpg", "98765.jpg", "98765_2.jpg",
                "12_2.jpg", "12.jpg");
        try (Catalogue catalogue = shop.read()) {
            List<List<String>> several = images(catalogue).values().stream().filter(all -> all.size() > 1).toList();
            assertEquals(List.of(List.of("98765.jpg", "98765_2.jpg"),
                    List.of("id_01/02_1_front.jpg", "id_01/02_2_side.jpg", "id_01/02_3_back.jpg"),
                    List.of("tee_front.jpg", "tee_back.jpg")), several);
            assertEquals(9, catalogue.size());
        }
    }

    @Test
    @DisplayName("resized copies belong to their original, unless a row names them")
    void leavesCopiesOut() throws Exception {
        shop.pictures("up/tee.jpg", "up/tee-150x150.jpg", "up/tee.jpg.webp", "up/dress-150x150.jpg", "up/dress.jpg",
                "thumbs/cap.jpg", "img/cap.jpg").lines("list.csv", "sku,image",
                        "T,tee.jpg",
                        "D,dress-150x150.jpg",
                        "C,img/cap.jpg");
        try (Catalogue catalogue = shop.read()) {
            assertEquals(Map.of("T", List.of("up/tee.jpg"), "D", List.of("up/dress-150x150.jpg"), "C",
                    List.of("img/cap.jpg")), images(catalogue));
            assertEquals(Map.of(CatalogueProblem.Kind.RESIZED_COPY, 4), Shop.counts(catalogue));
            assertEquals(List.of("thumbs/cap.jpg", "up/dress.jpg", "up/tee-150x150.jpg", "up/tee.jpg.webp"),
                    catalogue.problems().stream().map(CatalogueProblem::place).toList());
        }
        shop = new Shop(folder.resolve("bare"));
        shop.pictures("tee.jpg", "tee-150x150.jpg", "cap-100x100.jpg", "cap-300x300.jpg");
        try (Catalogue catalogue = shop.read()) {
            assertEquals(Map.of("tee", List.of("tee.jpg"), "cap-100x100", List.of("cap-100x100.jpg"), "cap-300x300",
                    List.of("cap-300x300.jpg")), images(catalogue), "without an original nothing is left out");
            assertEquals(Map.of(CatalogueProblem.Kind.RESIZED_COPY, 1), Shop.counts(catalogue));
        }
    }

    @Test
    @DisplayName("one id under two names is two products, told; nothing but a repeated picture is dropped")
    void keepsConflicts() throws Exception {
        StringBuilder rows = new StringBuilder("sku,name,image\n");
        List<String> pictures = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            rows.append("S").append(i).append(",Name ").append(i).append(",p").append(i).append(".jpg\n");
            pictures.add("p" + i + ".jpg");
        }
        shop.pictures(pictures.toArray(String[]::new)).pictures("other.jpg")
                .text("list.csv", rows.append("S0,Other,other.jpg\n").append("S1,Again,p1.jpg\n").toString());
        try (Catalogue catalogue = shop.read()) {
            assertEquals(21, catalogue.size());
            assertEquals("other", catalogue.id(20));
            assertEquals(Map.of(CatalogueProblem.Kind.BROKEN_VALUE, 1, CatalogueProblem.Kind.DUPLICATE_ROW, 1),
                    Shop.counts(catalogue));
        }
    }

    private static Map<String, List<String>> images(Catalogue catalogue) throws Exception {
        Map<String, List<String>> images = new LinkedHashMap<>();
        for (int item : IntStream.range(0, catalogue.size()).toArray()) {
            images.put(catalogue.id(item), catalogue.product(item).images());
        }
        return images;
    }

    private static List<Object> reasons(Catalogue catalogue) throws Exception {
        List<Object> reasons = new ArrayList<>();
        catalogue.problems().forEach(problem -> reasons.add(problem.reason()));
        return reasons;
    }

    private static int found(Catalogue catalogue, String condition) throws Exception {
        return catalogue.where(List.of(Condition.parse(condition))).cardinality();
    }
}
