package lookalike.search;

import lookalike.ranking.ScoreParts;

/**
 * A product that may become a result.
 *
 * @param item its number in the catalogue
 * @param row of the picture that was found
 * @param similarity cosine of the network's features, 0 to 1; NaN before it is known
 * @param same cosine that tells the very product of a photo from similar ones; as the similarity in raw results
 * @param parts of its score
 */
record Candidate(int item, int row, double similarity, double same, ScoreParts parts) {

    /** @return the score */
    double score() {
        return parts.total();
    }

    /**
     * @param cosine of the network's features
     * @param share what the score is multiplied with, see {@link lookalike.ranking.RankingVector#share}
     * @return the same as it is shown
     */
    Candidate shown(double cosine, double share) {
        return new Candidate(item, row, Math.clamp(cosine, 0, 1), same, share == 1 ? parts : parts.times(share));
    }

    /** @return the same with the colour's part */
    Candidate withColour(double part) {
        return new Candidate(item, row, similarity, same,
                new ScoreParts(parts.looks(), parts.learned(), parts.columns(), part, parts.taste()));
    }

    /** @return the same with what taste adds */
    Candidate withTaste(double addition) {
        return new Candidate(item, row, similarity, same,
                new ScoreParts(parts.looks(), parts.learned(), parts.columns(), parts.colour(), addition));
    }
}
