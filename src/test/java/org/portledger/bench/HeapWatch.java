package org.portledger.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * Looks ten times a second at the used heap of another JVM on this machine, garbage and all, and keeps the highest.
 * It never takes more than {@code -Xmx}: that the JVM lives is the proof, and this tells how near it came.
 */
final class HeapWatch implements AutoCloseable {

    private static final int MILLISECONDS = 100;

    private final JMXConnector connector;
    private final MemoryMXBean memory;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "heap-watch");
        thread.setDaemon(true);
        return thread;
    });
    private volatile long peak;

    private HeapWatch(JMXConnector connector, MemoryMXBean memory) {
        this.connector = connector;
        this.memory = memory;
    }

    static HeapWatch of(long pid) throws IOException {
        try {
            VirtualMachine jvm = VirtualMachine.attach(Long.toString(pid));
            String address = jvm.startLocalManagementAgent();
            jvm.detach();
            JMXConnector connector = JMXConnectorFactory.connect(new JMXServiceURL(address));
            var watch = new HeapWatch(
                    connector,
                    ManagementFactory.getPlatformMXBean(connector.getMBeanServerConnection(), MemoryMXBean.class));
            watch.clock.scheduleAtFixedRate(watch::look, 0, MILLISECONDS, TimeUnit.MILLISECONDS);
            return watch;
        } catch (AttachNotSupportedException e) {
            throw new IOException("The JVM " + pid + " cannot be watched", e);
        }
    }

    /** Forgets what it saw, so that the next figure is that of the next run. */
    void reset() {
        peak = 0;
    }

    /** Bytes. */
    long peak() {
        return peak;
    }

    private void look() {
        peak = Math.max(peak, memory.getHeapMemoryUsage().getUsed());
    }

    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        connector.close();
    }
}
