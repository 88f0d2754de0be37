package dev.optout.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.optout.app.bench.Load;
import dev.optout.app.bench.Stage;
import dev.optout.app.bench.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// What was measured, for people and for programs.
///
/// @param conversations how many different ones were asked
/// @param opened how long reading and checking the knowledge and opening the index took, once
/// @param coldStart from the start of a process to the end of its first answer; empty if unknown
/// @param index the size of the prepared index, in bytes
/// @param heap what lives in the heap, in bytes
/// @param resident what the process holds in memory, in bytes; empty if unknown
record BenchReport(
    int conversations,
    Load.Result load,
    Duration opened,
    Optional<Duration> coldStart,
    long index,
    long heap,
    OptionalLong resident) {
  private static final double[] SHARES = {0.5, 0.95, 0.99};

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%d questions (%d cases) in %.1f s on one thread: %.0f a second,"
                + " %.0f a second of processor time",
            load.questions(),
            conversations,
            seconds(load.took()),
            load.perSecond(),
            load.perWorkedSecond()));
    lines.add(String.format(Locale.ROOT, "%-12s%10s%10s%10s  ms", "", "p50", "p95", "p99"));
    load.times()
        .forEach(
            (stage, times) ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "%-12s%10.3f%10.3f%10.3f",
                        stage.slug(),
                        millis(times, SHARES[0]),
                        millis(times, SHARES[1]),
                        millis(times, SHARES[2]))));
    lines.add(String.format(Locale.ROOT, "%-12s%10.3f  s", "open", seconds(opened)));
    coldStart.ifPresent(
        median ->
            lines.add(
                String.format(
                    Locale.ROOT, "%-12s%10.3f  s, first answer", "cold start", seconds(median))));
    lines.add(String.format(Locale.ROOT, "%-12s%10.1f  MB", "index", megabytes(index)));
    lines.add(String.format(Locale.ROOT, "%-12s%10.1f  MB", "heap", megabytes(heap)));
    resident.ifPresent(
        bytes ->
            lines.add(String.format(Locale.ROOT, "%-12s%10.1f  MB", "resident", megabytes(bytes))));
    return lines;
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("questions", load.questions());
    json.put("perSecond", load.perSecond());
    json.put("perProcessorSecond", load.perWorkedSecond());
    ObjectNode stages = json.putObject("milliseconds");
    load.times().forEach((stage, times) -> stage(stages, stage, times));
    json.put("openSeconds", seconds(opened));
    coldStart.ifPresent(median -> json.put("coldStartSeconds", seconds(median)));
    json.put("indexBytes", index).put("heapBytes", heap);
    resident.ifPresent(bytes -> json.put("residentBytes", bytes));
    return json;
  }

  private static void stage(ObjectNode stages, Stage stage, Times times) {
    stages
        .putObject(stage.slug())
        .put("p50", millis(times, SHARES[0]))
        .put("p95", millis(times, SHARES[1]))
        .put("p99", millis(times, SHARES[2]));
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }

  private static double millis(Times times, double share) {
    return times.within(share).toNanos() / 1e6;
  }

  private static double megabytes(long bytes) {
    return bytes / 1e6;
  }
}
