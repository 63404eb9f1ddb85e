/**
 * All products of a catalogue, without a query: filtered and sorted. Needs neither a network nor features, so that a
 * catalogue can be looked at before it is indexed.
 * <p>Start at {@link lookalike.search.listing.ProductListing}.
 */
@NullMarked
package lookalike.search.listing;

import org.jspecify.annotations.NullMarked;
