package lookalike.ui.duplicates;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import lookalike.search.DuplicateCluster;

/** The groups of products that look nearly the same, as they are left by what was said of them since. */
final class DuplicateGroups {

    private record Step(DuplicateMark mark, List<DuplicateCluster> before) {}

    private List<DuplicateCluster> groups;
    private final Deque<Step> steps = new ArrayDeque<>();

    DuplicateGroups(List<DuplicateCluster> groups) {
        this.groups = List.copyOf(groups);
    }

    /** @return the groups, in their order */
    List<DuplicateCluster> groups() {
        return groups;
    }

    /** @return how many products are in groups */
    int products() {
        return groups.stream().mapToInt(group -> group.products().size()).sum();
    }

    /** Leaves the pairs that are none any more out; a group falls apart or goes where these held it together. */
    void apply(DuplicateMark mark) {
        steps.push(new Step(mark, groups));
        groups = groups.stream().flatMap(group -> group.pairs().stream().anyMatch(mark::removes)
                ? group.without(mark::removes).stream() : List.of(group).stream()).toList();
    }

    /** @return what was said last, if it can be taken back */
    Optional<DuplicateMark> last() {
        return Optional.ofNullable(steps.peek()).map(Step::mark);
    }

    /** Brings the groups back as they were before what was said last. */
    void undo() {
        groups = steps.pop().before();
    }
}
