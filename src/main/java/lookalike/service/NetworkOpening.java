package lookalike.service;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import lookalike.FutureResult;
import lookalike.LookalikeException;
import lookalike.Notice;
import lookalike.features.FeatureNetwork;
import lookalike.features.NetworkChoice;
import lookalike.service.job.JobMonitor;

/**
 * Opens the network of a catalogue on another thread, while the caller reads the catalogue: either takes about as
 * long as the other. Closing it waits for that thread.
 */
final class NetworkOpening implements AutoCloseable {

    private final FutureTask<FeatureNetwork> task;
    /** Told by the network's thread, but a monitor is for the caller's. */
    private final List<Notice> notices = new CopyOnWriteArrayList<>();

    private NetworkOpening(Networks networks, NetworkChoice choice, String name) {
        JobMonitor listener = new JobMonitor() {
            @Override
            public void stage(Stage stage, String subject) {}

            @Override
            public boolean reached(long done, long total) {
                return true;
            }

            @Override
            public void notice(Notice notice) {
                notices.add(notice);
            }
        };
        this.task = new FutureTask<>(() -> networks.forCatalogue(choice, name, listener));
    }

    static NetworkOpening start(Networks networks, NetworkChoice choice, String name) {
        NetworkOpening opening = new NetworkOpening(networks, choice, name);
        Thread.ofPlatform().name("network").daemon().start(opening.task);
        return opening;
    }

    /** Waits for the network, to the end: an open session cannot be given up half way. */
    FeatureNetwork network() throws LookalikeException {
        return FutureResult.of(task);
    }

    /** @return what the user should know of the network; complete once it is open */
    List<Notice> notices() {
        return notices;
    }

    @Override
    public void close() {
        try {
            network();
        } catch (LookalikeException | IllegalStateException _) {
            // Told to whoever asked for the network.
        }
    }
}
