package lookalike.catalogue.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.catalogue.Condition;
import lookalike.catalogue.Product;
import lookalike.catalogue.TableSummary;
import lookalike.catalogue.store.Catalogue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exports with the columns that the shop systems document. The first product is asked about. */
class ShopSystemsTest {

    /**
     * An export and what its first product is.
     *
     * @param text its content; {@code ~} stands for a tab
     * @param pictures of the products
     */
    record Export(String system, String file, String text, List<String> pictures, String name, String category,
            String price, String currency, String description) {

        @Override
        public String toString() {
            return system;
        }
    }

    @TempDir
    private Path folder;

    static Stream<Export> exports() {
        return Stream.of(
                new Export("Shopify", "products_export.csv", """
                        Handle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Published,Option1 Name,\
                        Option1 Value,Variant SKU,Variant Grams,Variant Price,Variant Compare At Price,\
                        Image Src,Image Position,Status
                        striped-tee,Striped Tee,"<p>A tee
                        in jersey.</p>",Tidewell,Apparel & Accessories > Clothing,Tshirts,"summer, tee",true,Size,S,\
                        ST-S,200,24.90,29.90,https://cdn.shopify.com/s/files/1/tee.jpg?v=17,1,active
                        striped-tee,,,,,,,,,M,ST-M,200,24.90,,,,
                        dress,Dress,<b>A dress.</b>,Norra,,Dresses,,true,Title,Default Title,DD,300,59.90,,\
                        https://cdn.shopify.com/s/files/1/dress.jpg?v=17,1,active
                        """, List.of("tee.jpg", "dress.jpg"), "Striped Tee", "Tshirts", "24.90", "",
                        "A tee in jersey."),
                new Export("WooCommerce", "wc-product-export.csv", """
                        \uFEFFID,Type,SKU,Name,Published,"Is featured?","Short description",Description,"Date sale \
                        price starts","Date sale price ends","In stock?","Sale price","Regular price",Categories,Images
                        45,simple,dress-01,"Dress &amp; Belt",1,0,"Short.","<p>A dress.</p>\\n<ul><li>soft</li></ul>",\
                        ,,1,39.90,59.90,"Clothing > Dresses",https://shop.example/wp-content/uploads/dress.jpg
                        46,simple,shoe-01,"Red Shoe",1,0,,"<p>A shoe.</p>",2001-01-01,2001-02-01,1,9.90,79.00,Shoes,\
                        https://shop.example/wp-content/uploads/shoe.jpg
                        47,variable,hat-01,Hat,1,0,,A hat.,,,1,,19.00,Hats,\
                        https://shop.example/wp-content/uploads/hat.jpg
                        """, List.of("dress.jpg", "shoe.jpg", "hat.jpg"), "Dress & Belt", "Clothing > Dresses",
                        "39.90", "", "A dress. soft"),
                new Export("Magento", "catalog_product.csv", """
                        sku,store_view_code,attribute_set_code,product_type,categories,product_websites,name,\
                        description,short_description,weight,price,special_price,special_price_from_date,\
                        special_price_to_date,url_key,base_image,small_image,additional_images,qty
                        WS01,,Top,simple,"Default Category/Women/Tops",base,Gabrielle Tank,"<p>Soft.</p>",,1,\
                        "29.0000","24.5000","1/5/24",,gabrielle,/w/s/ws01.jpg,/w/s/ws01.jpg,,100
                        WS02,,Top,configurable,"Default Category/Women/Tops",base,Corrine Tank,Soft.,,1,\
                        39.0000,,,,corrine,/w/s/ws02.jpg,/w/s/ws02.jpg,,0
                        """, List.of("ws01.jpg", "ws02.jpg"), "Gabrielle Tank", "Default Category/Women/Tops",
                        "24.50", "", "Soft."),
                new Export("PrestaShop", "products.csv", """
                        Product ID;Active (0/1);Name *;Categories (x,y,z...);Price tax included;Tax rules ID;\
                        Wholesale price;On sale (0/1);Reference #;Manufacturer;Summary;Description;\
                        Image URLs (x,y,z...)
                        1;1;Robe à pois;Femmes,Robes;29,90;1;12,00;0;R-1;Fashion;Robe;<p>Belle robe.</p>;\
                        https://shop.example/1-large.jpg
                        2;1;Jupe;Femmes;19,90;1;8,00;0;R-2;Fashion;Jupe;Jupe.;https://shop.example/2-large.jpg
                        """, List.of("1-large.jpg", "2-large.jpg"), "Robe à pois", "Femmes,Robes", "29.90", "",
                        "Belle robe."),
                new Export("BigCommerce", "products.csv", """
                        Item,ID,Name,Type,SKU,Options,Inventory Tracking,Current Stock,Price,Cost Price,Retail Price,\
                        Sale Price,Brand ID,Categories,Description,Image URL (Import),Image is Thumbnail
                        Product,77,Linen Shirt,physical,LS-1,,product,5,49.00,20.00,59.00,39.00,3,Shirts,\
                        <p>Linen.</p>,https://store.example/linen.jpg,TRUE
                        Product,78,Wool Shirt,physical,WS-1,,product,5,59.00,20.00,69.00,0.00,3,Shirts,Wool.,\
                        https://store.example/wool.jpg,TRUE
                        Product,79,Silk Shirt,digital,SS-1,,product,5,89.00,20.00,,,3,Shirts,Silk.,\
                        https://store.example/silk.jpg,TRUE
                        """, List.of("linen.jpg", "wool.jpg", "silk.jpg"), "Linen Shirt", "Shirts", "39.00", "",
                        "Linen."),
                new Export("Etsy", "EtsyListingsDownload.csv", """
                        TITLE,DESCRIPTION,PRICE,CURRENCY_CODE,QUANTITY,TAGS,MATERIALS,IMAGE1,IMAGE2,SKU
                        "Hand-knit hat","Warm &amp; soft",38.50,EUR,3,"hat,wool",wool,\
                        https://i.etsystatic.com/1/il_fullxfull.111.jpg,,H1
                        "Scarf","Long",48.50,EUR,3,scarf,wool,https://i.etsystatic.com/1/il_fullxfull.222.jpg,,S1
                        """, List.of("il_fullxfull.111.jpg", "il_fullxfull.222.jpg"), "Hand-knit hat", "", "38.50",
                        "EUR", "Warm & soft"),
                new Export("Google Merchant", "feed.tsv", """
                        id~title~description~link~image link~availability~price~sale price~\
                        sale price effective date~google product category~brand~item group id
                        1~Tee~A tee~https://shop.example/p/1~https://shop.example/i/1a.jpg~in stock~20.00 EUR~\
                        15.00 EUR~2016-02-24T11:07+0100/2099-02-28T23:07+0100~Apparel~X~g
                        2~Top~A top~https://shop.example/p/2~https://shop.example/i/2a.jpg~in stock~21.00 EUR~\
                        16.00 EUR~2016-02-24T11:07+0100/2016-02-29T23:07+0100~Apparel~X~h
                        """, List.of("1a.jpg", "2a.jpg"), "Tee", "Apparel", "15.00", "EUR", "A tee"),
                new Export("Google Merchant in XML", "feed.xml", """
                        <?xml version="1.0"?><rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel>
                        <title>Shop</title><link>https://shop.example</link>
                        <item><g:id>1</g:id><title>Tee &amp; more</title><description><![CDATA[<p>A tee</p>]]>\
                        </description><link>https://shop.example/p/1</link><g:image_link>https://shop.example/1a.jpg\
                        </g:image_link><g:price>20.00 GBP</g:price><g:product_type>Tops</g:product_type></item>
                        <item><g:id>2</g:id><title>Top</title><g:image_link>https://shop.example/2a.jpg\
                        </g:image_link><g:price>21.00 GBP</g:price></item>
                        </channel></rss>
                        """, List.of("1a.jpg", "2a.jpg"), "Tee & more", "Tops", "20.00", "GBP", "A tee"),
                new Export("Amazon", "flatfile.txt", """
                        TemplateType=fptcustom~Version=2020.1204~TemplateSignature=U0hJ~The top 3 rows are for \
                        Amazon.com use only.~~~~
                        Product Type~Seller SKU~Brand~Product Name~Standard Price~Main Image URL~Parentage~\
                        Product Description
                        feed_product_type~item_sku~brand_name~item_name~standard_price~main_image_url~parent_child~\
                        product_description
                        shirt~A-1~Tidewell~Linen Shirt~39.99~https://img.example/a1.jpg~~A shirt.
                        shirt~A-2~Tidewell~Wool Shirt~49.99~https://img.example/a2.jpg~~A shirt.
                        """, List.of("a1.jpg", "a2.jpg"), "Linen Shirt", "shirt", "39.99", "", "A shirt."),
                new Export("Flipkart", "flipkart_com.csv", """
                        uniq_id,crawl_timestamp,product_url,product_name,product_category_tree,pid,retail_price,\
                        discounted_price,image,description,product_rating,brand
                        c2d7,2016-03-25,http://www.flipkart.com/a,Cycling Shorts,"[""Clothing >> Shorts""]",SRT1,999,\
                        379,http://img6a.flixcart.com/image/short/a1.jpeg,Key Features,No rating available,Alisha
                        7b72,2016-03-25,http://www.flipkart.com/b,Sofa,"[""Furniture >> Sofas""]",SRT2,32157,22646,\
                        http://img6a.flixcart.com/image/sofa/b1.jpeg,Key Features,4.5,FabHome
                        """, List.of("a1.jpeg", "b1.jpeg"), "Cycling Shorts", "[\"Clothing >> Shorts\"]", "379", "",
                        "Key Features"),
                new Export("Myntra", "myntra.csv", """
                        p_id,name,price,colour,brand,img,ratingCount,avg_rating,description
                        17048614,Kurta with Palazzos,"5,099",Black,Khushal K,http://assets.myntassets.com/a1.jpg,4522,\
                        4.4183,"<p>Colour: black</p>"
                        16524740,Solid Kurta,"5,899",Orange,Indo Era,http://assets.myntassets.com/b1.jpg,4109,4.11,Solid
                        """, List.of("a1.jpg", "b1.jpg"), "Kurta with Palazzos", "", "5099", "", "Colour: black"),
                new Export("H&M", "articles.csv", """
                        article_id,product_code,prod_name,product_type_no,product_type_name,product_group_name,\
                        colour_group_name,department_name,index_group_name,garment_group_name,detail_desc
                        0108775015,0108775,Strap top,253,Vest top,Garment Upper body,Black,Jersey Basic,Ladieswear,\
                        Jersey Basic,Jersey top with narrow shoulder straps.
                        0108775044,0108775,Strap top,253,Vest top,Garment Upper body,White,Jersey Basic,Ladieswear,\
                        Jersey Basic,Jersey top with narrow shoulder straps.
                        """, List.of("010/0108775015.jpg", "010/0108775044.jpg"), "Strap top", "Vest top", "", "",
                        "Jersey top with narrow shoulder straps."),
                new Export("Shopware", "shopware.csv", """
                        id;parent_id;product_number;active;stock;name;description;price_net;price_gross;tax_rate;\
                        cover_media_url;manufacturer_name;categories
                        a1;;SW-1;1;10;Leinenhemd;<p>Ein Hemd.</p>;33.53;39.9;19;https://shop.example/hemd.jpg;Norra;\
                        Hemden
                        a2;;SW-2;1;10;Wollhemd;Ein Hemd.;41.93;49.9;19;https://shop.example/wolle.jpg;Norra;Hemden
                        """, List.of("hemd.jpg", "wolle.jpg"), "Leinenhemd", "Hemden", "39.9", "", "Ein Hemd."),
                new Export("OXID", "oxid.csv", """
                        OXID;OXPARENTID;OXARTNUM;OXTITLE;OXSHORTDESC;OXLONGDESC;OXPRICE;OXTPRICE;OXPIC1
                        1;;1001;Kleid;kurz;<p>Lang.</p>;29,9;39,9;kleid_p1.jpg
                        2;;1002;Rock;kurz;Lang.;19,9;;rock_p1.jpg
                        """, List.of("kleid_p1.jpg", "rock_p1.jpg"), "Kleid", "", "29.9", "", "Lang."),
                new Export("JTL", "jtl.csv", """
                        Artikelnummer;Artikelname;Kurzbeschreibung;Beschreibung;Std. VK Brutto;UVP;Hersteller;\
                        Kategorie Ebene 1;Bild 1
                        A-1;Größe zählt;kurz;Lang.;1.029,90;;Norra;Kleider;bild1.jpg
                        A-2;Rock;kurz;Lang.;19,90;29,90;Norra;Röcke;bild2.jpg
                        """, List.of("bild1.jpg", "bild2.jpg"), "Größe zählt", "Kleider", "1029.90", "", "Lang."),
                new Export("Squarespace", "products_squarespace.csv", """
                        Product ID [Non Editable],Variant ID [Non Editable],Product Type [Non Editable],Product Page,\
                        Product URL,Title,Description,SKU,Price,Sale Price,On Sale,Stock,Categories,Hosted Image URLs
                        6f1,7a1,PHYSICAL,shop,linen,Linen Shirt,<p>Linen.</p>,SQ1,49.00,39.00,No,3,Shirts,\
                        https://images.squarespace-cdn.com/linen.jpg
                        6f2,7a2,PHYSICAL,shop,wool,Wool Shirt,<p>Wool.</p>,SQ2,59.00,49.00,Yes,3,Shirts,\
                        https://images.squarespace-cdn.com/wool.jpg
                        """, List.of("linen.jpg", "wool.jpg"), "Linen Shirt", "Shirts", "49.00", "", "Linen."),
                new Export("Wix", "catalog_products.csv", """
                        handleId,fieldType,name,description,productImageUrl,collection,sku,ribbon,price,surcharge,\
                        visible,brand
                        product_1,Product,Linen Shirt,<p>Linen.</p>,a1f_linen.jpg,Shirts,W1,,49,,true,Norra
                        product_2,Product,Wool Shirt,<p>Wool.</p>,b2f_wool.jpg,Shirts,W2,,59,,true,Norra
                        """, List.of("a1f_linen.jpg", "b2f_wool.jpg"), "Linen Shirt", "Shirts", "49", "", "Linen."),
                new Export("Ecwid", "catalog_ecwid.csv", """
                        type,product_internal_id,product_sku,product_name,product_price,product_compare_to_price,\
                        product_description,product_media_main_image_url,product_category_1,product_brand
                        product,11,E1,Linen Shirt,49,59,<p>Linen.</p>,https://cdn.example/linen.jpg,Shirts,Norra
                        product,12,E2,Wool Shirt,59,,<p>Wool.</p>,https://cdn.example/wool.jpg,Shirts,Norra
                        """, List.of("linen.jpg", "wool.jpg"), "Linen Shirt", "Shirts", "49", "", "Linen."),
                new Export("Lightspeed", "lightspeed.csv", """
                        Internal_ID;Variant_ID;Visible;Brand;US_Title_Short;US_Description_Short;Price;Price_Old;SKU;\
                        Images;US_Category_1
                        21;31;Y;Norra;Linen Shirt;Linen.;49.00;59.00;L1;https://cdn.example/linen.jpg;Shirts
                        22;32;Y;Norra;Wool Shirt;Wool.;59.00;;L2;https://cdn.example/wool.jpg;Shirts
                        """, List.of("linen.jpg", "wool.jpg"), "Linen Shirt", "Shirts", "49.00", "", "Linen."),
                new Export("Square", "square.csv", """
                        Reference Handle,Token,Item Name,Variation Name,SKU,Description,Categories,Price,\
                        Online Sale Price,Image URL
                        #linen,T1,Linen Shirt,Regular,Q1,Linen.,Shirts,49.00,,https://cdn.example/linen.jpg
                        #wool,T2,Wool Shirt,Regular,Q2,Wool.,Shirts,59.00,45.00,https://cdn.example/wool.jpg
                        """, List.of("linen.jpg", "wool.jpg"), "Linen Shirt", "Shirts", "49.00", "", "Linen."),
                new Export("Shopify's products.json", "products.json", """
                        {"products":[{"id":1,"title":"Tee","body_html":"<p>A tee</p>","vendor":"X",\
                        "product_type":"Tops","images":[{"src":"https://cdn.example/tee.jpg?v=1"}],\
                        "variants":[{"price":"24.90"},{"price":"26.90"}]},
                        {"id":2,"title":"Hat","body_html":"A hat","vendor":"X","product_type":"Hats",\
                        "images":[{"src":"https://cdn.example/hat.jpg?v=1"}],"variants":[{"price":"9.90"}]}]}
                        """, List.of("tee.jpg", "hat.jpg"), "Tee", "Tops", "24.90", "", "A tee"),
                new Export("JSON lines", "meta.jsonl", """
                        {"asin":"B1","title":"Boots","price":"$24.99","imUrl":"http://x/b1.jpg","image":"b1.jpg"}
                        {"asin":"B2","title":"Shoes","price":"$34.99","imUrl":"http://x/b2.jpg","image":"b2.jpg"}
                        """, List.of("b1.jpg", "b2.jpg"), "Boots", "", "24.99", "$", ""),
                new Export("DeepFashion", "list_category_img.txt", """
                        2
                        image_name  category_label
                        img/Sheer_Blouse/img_00000001.jpg                  3
                        img/Sheer_Blouse/img_00000002.jpg                  4
                        """, List.of("img/Sheer_Blouse/img_00000001.jpg", "img/Sheer_Blouse/img_00000002.jpg"),
                        "img_00000001", "3", "", "", ""),
                new Export("a Polish shop", "produkty.csv", """
                        Indeks;Nazwa produktu;Kategoria;Cena brutto;Opis;Zdjęcie
                        P-1;Sukienka;Sukienki;129,00 zł;Ładna.;s1.jpg
                        P-2;Spódnica;Spódnice;89,00 zł;Ładna.;s2.jpg
                        """, List.of("s1.jpg", "s2.jpg"), "Sukienka", "Sukienki", "129.00", "PLN", "Ładna."),
                new Export("a Dutch shop", "producten.csv", """
                        Artikelcode;Productnaam;Productgroep;Prijs (EUR);Omschrijving;Afbeelding
                        N-1;Jurk;Jurken;49,95;Mooi.;j1.jpg
                        N-2;Rok;Rokken;39,95;Mooi.;j2.jpg
                        """, List.of("j1.jpg", "j2.jpg"), "Jurk", "Jurken", "49.95", "EUR", "Mooi."),
                new Export("a Spanish shop", "productos.csv", """
                        Referencia;Nombre del producto;Categoría;Precio;Precio rebajado;Descripción;Imagen
                        E-1;Vestido;Vestidos;59,95 €;49,95 €;Bonito.;v1.jpg
                        E-2;Falda;Faldas;39,95 €;;Bonita.;v2.jpg
                        """, List.of("v1.jpg", "v2.jpg"), "Vestido", "Vestidos", "49.95", "EUR", "Bonito."));
    }

    @ParameterizedTest
    @MethodSource("exports")
    @DisplayName("names, categories, prices and descriptions of an export are understood")
    void understands(Export export) throws Exception {
        Shop shop = new Shop(folder.resolve("shop"));
        for (String picture : export.pictures()) {
            shop.pictures(picture.contains("/") ? picture : "images/" + picture);
        }
        shop.text(export.file(), export.text().replace('~', '\t'));
        try (Catalogue catalogue = shop.read()) {
            Product first = catalogue.product(0);
            assertEquals(List.of(export.name(), export.category(), export.description(), export.currency()),
                    List.of(first.name(), first.category(), first.description(), first.offer().currency()));
            assertEquals(Optional.of(export.price()).filter(price -> !price.isEmpty()).map(BigDecimal::new),
                    first.offer().price());
            assertEquals(export.pictures().size(), catalogue.size());
            TableSummary table = catalogue.table().orElseThrow();
            assertEquals(export.file(), table.file());
            assertTrue(table.columns().stream().anyMatch(column -> column.meaning().equals("picture")
                    || column.meaning().equals("id")), table.toString());
        }
    }

    @Test
    @DisplayName("conditions on the price see the price of the sale, where it is in force")
    void filtersByThePriceThatCounts() throws Exception {
        Shop shop = new Shop(folder.resolve("shop")).pictures("1.jpg", "2.jpg", "3.jpg").text("feed.csv", """
                id,title,price,sale price,sale price effective date
                1,Tee,20.00 EUR,15.00 EUR,
                2,Top,20.00 EUR,,
                3,Hat,20.00 EUR,15.00 EUR,2016-02-24/2016-02-29
                """);
        try (Catalogue catalogue = shop.read()) {
            assertEquals("{0}", catalogue.where(List.of(Condition.parse("price<18"))).toString());
            assertEquals("{0, 2}", catalogue.where(List.of(Condition.parse("sale price<18"))).toString());
            assertEquals("{0, 1, 2}", catalogue.where(List.of(Condition.parse("currency=€"))).toString());
        }
    }

    @Test
    @DisplayName("a table in a code page of Windows is described with what was understood")
    void describes() throws Exception {
        Shop shop = new Shop(folder.resolve("shop")).pictures("0.jpg", "1.jpg").file("p.csv", """
                Bericht;;
                ;;
                Artikelnummer;Bezeichnung;Preis in €
                0;Größe S;10,50
                1;Größe M;11,50
                """.getBytes(Charset.forName("windows-1252")));
        try (Catalogue catalogue = shop.read()) {
            TableSummary table = catalogue.table().orElseThrow();
            assertEquals(List.of("CSV (;)", "windows-1252", 3L, 2L, List.of("EUR"), ","),
                    List.of(table.layout().format(), table.layout().encoding(), table.layout().headerLine(),
                            table.rows(), table.currencies(), table.decimalSign()));
            assertEquals(List.of(new TableSummary.Meaning("Artikelnummer", "id", "0"),
                    new TableSummary.Meaning("Bezeichnung", "name", "Größe S"),
                    new TableSummary.Meaning("Preis in €", "price", "10,50")), table.columns());
            assertEquals("EUR", catalogue.product(0).offer().currency());
        }
    }
}
