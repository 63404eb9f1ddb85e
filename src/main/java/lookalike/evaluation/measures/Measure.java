package lookalike.evaluation.measures;

/**
 * The standard measures, each of one query and the first K of its results. Reports state their means over queries. In
 * the formulas {@code h} is the number of relevant results among the first K, {@code R} the number of relevant
 * products that could have been found, {@code rel(i)} 1 if result i is relevant and 0 if not.
 * <p><b>Fewer than K results:</b> a missing result counts as an irrelevant one, except for accuracy, which is the
 * relevant share of the results that there are. <b>Nothing relevant to find</b> (R = 0, for instance for the only
 * member of a class) counts 0 in every measure and is not left out, because leaving it out would flatter; the report
 * gives the number of such queries. <b>Ties</b> are settled before anything is measured: of equally similar products
 * the one with the smaller item number comes first.
 */
public enum Measure {

    /** {@code h / K}. */
    PRECISION("precision", "Precision", "h / K", "The share of K places that a relevant product takes.",
            "Manning, Raghavan, Schütze: Introduction to Information Retrieval, 2008, section 8.4"),
    /** {@code h / min(K, results)}. */
    ACCURACY("accuracy", "Accuracy", "h / min(K, results)", "The share of the results considered that is relevant: "
            + "precision, unless there were fewer than K results.",
            "the definition of the published table that this program compares itself with"),
    /** {@code h / R}. */
    RECALL("recall", "Recall", "h / R", "The share of all relevant products that is among the first K; cannot exceed "
            + "K / R.", "Manning, Raghavan, Schütze 2008, section 8.3"),
    /** {@code 2 P r / (P + r)} with precision P and recall r. */
    F1("f1", "F1", "2 P r / (P + r)", "The harmonic mean of precision P and recall r; 0 if both are.",
            "van Rijsbergen: Information Retrieval, 1979, chapter 7, with equal weights"),
    /** 1 if {@code h > 0}. */
    HIT_RATE("hitRate", "Hit rate", "1 if h > 0, else 0", "Whether anything relevant is among the first K.",
            "Deshpande, Karypis: Item-based top-N recommendation algorithms, 2004"),
    /** {@code sum of rel(i) P@i for i = 1..K / min(K, R)}. */
    MAP("map", "mAP", "sum over i = 1..K of rel(i) P@i, divided by min(K, R)", "Precision at the place of every "
            + "relevant result, averaged over as many as K places could hold.",
            "Manning, Raghavan, Schütze 2008, section 8.4, cut off at K"),
    /** {@code DCG / ideal DCG}, {@code DCG = sum of rel(i) / log2(i + 1)}. */
    NDCG("ndcg", "nDCG", "DCG / ideal DCG with DCG = sum over i = 1..K of rel(i) / log2(i + 1); ideal: the first "
            + "min(K, R) all relevant", "Relevant results count less the later they come; 1 is the best order.",
            "Järvelin, Kekäläinen: Cumulated gain-based evaluation of IR techniques, 2002, with gain 0 or 1"),
    /** 1 / rank of the first relevant result. */
    MRR("mrr", "MRR", "1 / rank of the first relevant result, 0 if there is none among the first K",
            "How soon the first relevant result comes.", "Voorhees: The TREC-8 question answering track report, 1999");

    private final String key;
    private final String title;
    private final String formula;
    private final String meaning;
    private final String source;

    Measure(String key, String title, String formula, String meaning, String source) {
        this.key = key;
        this.title = title;
        this.formula = formula;
        this.meaning = meaning;
        this.source = source;
    }

    /** @return the measure's name as written before {@code @K} */
    public String title() {
        return title;
    }

    /** @return how it is computed for one query; every measure lies between 0 and 1 */
    public String formula() {
        return formula;
    }

    /** @return the meaning in a sentence */
    public String meaning() {
        return meaning;
    }

    /** @return the source of the definition */
    public String source() {
        return source;
    }

    /** @return the measure's key in files */
    @Override
    public String toString() {
        return key;
    }
}
