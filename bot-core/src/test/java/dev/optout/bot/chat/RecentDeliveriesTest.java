package dev.optout.bot.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.bot.kit.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RecentDeliveriesTest {
  private final SettableClock clock = SettableClock.atStart();
  private final Deliveries deliveries = new RecentDeliveries(clock);

  @Test
  void a_repetition_is_not_first() {
    assertTrue(deliveries.first("slack Ev1"));
    assertFalse(deliveries.first("slack Ev1"));
    assertTrue(deliveries.first("slack Ev2"));
  }

  @Test
  void a_repetition_after_an_hour_is_still_known() {
    assertTrue(deliveries.first("slack Ev1"));
    clock.advance(Duration.ofHours(1));
    assertFalse(deliveries.first("slack Ev1"));
  }

  @Test
  void a_delivery_is_forgotten_in_the_end() {
    assertTrue(deliveries.first("slack Ev1"));
    clock.advance(RecentDeliveries.REMEMBERED.plusSeconds(1));
    assertTrue(deliveries.first("slack Ev1"));
  }

  @Test
  void a_flood_pushes_out_the_oldest_only() {
    Deliveries small = new RecentDeliveries(clock, 3);
    List.of("a", "b", "c", "d").forEach(small::first);
    assertFalse(small.first("d"));
    assertFalse(small.first("b"));
    assertTrue(small.first("a"));
  }

  @Test
  void of_many_threads_exactly_one_is_first() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Boolean> claim = () -> deliveries.first("slack Ev1");
      int winners = 0;
      for (Future<Boolean> future :
          threads.invokeAll(IntStream.range(0, 50).mapToObj(i -> claim).toList())) {
        winners += future.get() ? 1 : 0;
      }
      assertEquals(1, winners);
    }
  }

  @Test
  void a_delivery_without_id_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> deliveries.first(" "));
  }
}
