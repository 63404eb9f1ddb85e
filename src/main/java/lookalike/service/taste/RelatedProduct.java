package lookalike.service.taste;

import lookalike.catalogue.Product;

/**
 * A product that goes with others by what customers did.
 *
 * @param product the product
 * @param score how well it goes with them: 0 to 1 for one product, the sum for several
 * @param customers how many say so
 */
public record RelatedProduct(Product product, double score, int customers) {}
