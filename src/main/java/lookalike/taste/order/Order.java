package lookalike.taste.order;

import lookalike.taste.Interest;

/**
 * Something that a customer did with a product. Two that are equal are one.
 *
 * @param customer however the shop names them
 * @param product its id in the catalogue
 * @param date ISO 8601, as {@code 2026-11-29}; empty if unknown
 * @param what happened
 */
public record Order(String customer, String product, String date, Interest what) {}
