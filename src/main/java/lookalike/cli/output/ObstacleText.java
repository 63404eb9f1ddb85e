package lookalike.cli.output;

import lookalike.cli.text.CommandLineMessages;
import lookalike.service.evaluation.RunComparison.Obstacle;

/** Words why the features of two runs were not compared. */
public final class ObstacleText {

    private ObstacleText() {}

    public static String of(Obstacle obstacle) {
        return "The features of the two runs are not compared: " + switch (obstacle) {
            case Obstacle.OtherCatalogue(String first, String second) ->
                "one run searched '%s' and the other '%s'.".formatted(first, second);
            case Obstacle.OtherDimension(int first, int second) ->
                "they have %d numbers in one run and %d in the other.".formatted(first, second);
            case Obstacle.NotIndexed missing -> ("this data folder has none of '%s' by %s in %s; index it so, or name "
                    + "the folder that has them with --home.").formatted(missing.catalogue(),
                            missing.model().network(), missing.model().precision());
            case Obstacle.NothingShared(String catalogue) ->
                "no picture of '%s' has both; index it in both precisions.".formatted(catalogue);
            case Obstacle.NotOpened(var problem) -> CommandLineMessages.sentence(problem);
        };
    }
}
