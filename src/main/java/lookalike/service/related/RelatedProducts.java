package lookalike.service.related;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lookalike.FileName;
import lookalike.LookalikeException;
import lookalike.search.ProductNeighbours;
import lookalike.search.ProductNeighbours.Similar;
import lookalike.service.job.JobMonitor;
import lookalike.storage.IoReason;
import lookalike.storage.StorageException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the most similar products of every product of a catalogue, and keeps what it found beside the catalogue. The
 * next time, a list is kept if it is certain to be the same: its product and the products in it are as they were, and
 * none that is new or changed scores as much as its last one.
 */
public final class RelatedProducts {

    /** Lists of so many requests are kept. */
    private static final int REQUESTS = 4;
    private static final int KEY_DIGITS = 12;
    /** If more than one in so many products has changed, looking for affected lists takes longer than it saves. */
    private static final int FEW = 5;

    private final Path folder;
    private final ProductNeighbours neighbours;

    /**
     * @param folder of the catalogue's features, where the lists are kept
     * @param neighbours of the catalogue's products
     */
    public RelatedProducts(Path folder, ProductNeighbours neighbours) {
        this.folder = folder;
        this.neighbours = neighbours;
    }

    /**
     * @param monitor told products done, and if what is computed cannot be kept
     * @throws CancellationException when stopped by the progress; what is computed is kept for the next time
     */
    public RelatedReport compute(RelatedRequest request, JobMonitor monitor) throws LookalikeException {
        String identity = neighbours.ranking() + " | " + request;
        Path file = folder.resolve("related-" + key(request.toString()) + ".jsonl");
        RelatedState before = RelatedState.read(file, identity);
        RelatedScope scope = RelatedScope.of(neighbours, request);
        int[] items = neighbours.items().stream().toArray();
        String[] inputs = inputs(scope, items);
        AtomicReferenceArray<@Nullable List<Similar>> lists = new AtomicReferenceArray<>(items.length);
        Changes changes = changes(scope, items, inputs, before);
        AtomicInteger computed = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        try {
            IntStream.range(0, items.length).parallel().forEach(number -> {
                monitor.reachedOrCancel(done.getAndIncrement(), items.length);
                Optional<List<Similar>> kept = changes.kept(number, request.k());
                if (kept.isEmpty()) {
                    computed.incrementAndGet();
                }
                lists.set(number, kept.orElseGet(() -> neighbours.of(items[number], request.k(),
                        scope.among(items[number]))));
            });
        } catch (CancellationException stopped) {
            keep(state(items, inputs, lists), file, identity, monitor);
            throw stopped;
        }
        keep(state(items, inputs, lists), file, identity, monitor);
        monitor.reachedOrCancel(items.length, items.length);
        List<RelatedList> all = new ArrayList<>();
        for (int number = 0; number < items.length; number++) {
            all.add(new RelatedList(neighbours.catalogue().id(items[number]), lists.get(number)));
        }
        return new RelatedReport(all, computed.get(), items.length - computed.get());
    }

    private String[] inputs(RelatedScope scope, int[] items) {
        String[] inputs = new String[items.length];
        IntStream.range(0, items.length).parallel().forEach(number -> inputs[number] =
                key(neighbours.inputs(items[number]) + scope.inputs(items[number])));
        return inputs;
    }

    private Changes changes(RelatedScope scope, int[] items, String[] inputs, RelatedState before) {
        BitSet changed = new BitSet();
        SequencedMap<String, RelatedState.Entry> same = new LinkedHashMap<>();
        for (int number = 0; number < items.length; number++) {
            String id = neighbours.catalogue().id(items[number]);
            RelatedState.Entry entry = before.products().get(id);
            if (entry != null && entry.inputs().equals(inputs[number])) {
                same.put(id, entry);
            } else {
                changed.set(items[number]);
            }
        }
        boolean isMuch = (long) FEW * changed.cardinality() > items.length;
        return new Changes(neighbours, scope.only(changed), items, isMuch ? new LinkedHashMap<>() : same);
    }

    /**
     * What has changed since the lists were computed.
     *
     * @param changed leads to products that are new or have changed
     * @param same the others, by id, as they were
     */
    private record Changes(ProductNeighbours neighbours, RelatedScope changed, int[] items,
            SequencedMap<String, RelatedState.Entry> same) {

        /** @return the list of a product as it was, if it is certain to be the same today */
        Optional<List<Similar>> kept(int number, int k) {
            RelatedState.Entry entry = same.get(neighbours.catalogue().id(items[number]));
            Optional<List<Similar>> list = entry == null ? Optional.empty() : entry.similar()
                    .filter(similar -> similar.stream().allMatch(one -> same.containsKey(one.id())));
            return list.filter(similar -> !isOvertaken(items[number], similar, k));
        }

        private boolean isOvertaken(int item, List<Similar> similar, int k) {
            List<Similar> best = neighbours.of(item, 1, changed.among(item));
            return !best.isEmpty() && (similar.size() < k || best.getFirst().score() >= similar.getLast().score());
        }
    }

    private RelatedState state(int[] items, String[] inputs, AtomicReferenceArray<@Nullable List<Similar>> lists) {
        SequencedMap<String, RelatedState.Entry> products = new LinkedHashMap<>();
        for (int number = 0; number < items.length; number++) {
            products.put(neighbours.catalogue().id(items[number]),
                    new RelatedState.Entry(inputs[number], Optional.ofNullable(lists.get(number))));
        }
        return new RelatedState(products);
    }

    /** A catalogue may be on a read-only disk, or belong to another user. */
    private void keep(RelatedState state, Path file, String identity, JobMonitor monitor) {
        try {
            state.write(file, identity);
            forgetOld(file);
        } catch (StorageException problem) {
            monitor.notice(new RelatedNotice.NotKept(folder, IoReason.of(Objects.requireNonNull(problem.getCause()))));
        }
    }

    private void forgetOld(Path newest) throws StorageException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> old = files.filter(each -> FileName.of(each).matches("related-[0-9a-f]+\\.jsonl"))
                    .filter(each -> !each.equals(newest))
                    .sorted(Comparator.comparingLong((Path each) -> each.toFile().lastModified()).reversed())
                    .skip(REQUESTS - 1L).toList();
            for (Path each : old) {
                Files.deleteIfExists(each);
            }
        } catch (IOException problem) {
            throw new StorageException.NotWritable(folder, problem);
        }
    }

    private static String key(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8))).substring(0, KEY_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
