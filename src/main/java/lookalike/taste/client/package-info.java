/**
 * The clients of a stylist: for each a profile with hearts, boards, purchases, sizes and a budget, kept apart.
 * <p>Start at {@link lookalike.taste.client.ClientProfile} and {@link lookalike.taste.client.ClientStore}.
 */
@NullMarked
package lookalike.taste.client;

import org.jspecify.annotations.NullMarked;
