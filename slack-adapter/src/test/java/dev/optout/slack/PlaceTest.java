package dev.optout.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.optout.bot.chat.Address.Audience;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PlaceTest {
  @Test
  void every_place_is_found_again_by_its_key() {
    for (Place place :
        List.of(
            new Place.InThread("C1", "1.2"),
            new Place.Root("C1"),
            new Place.Private("C1", "U1"),
            new Place.Home("U1"))) {
      assertEquals(Optional.of(place), Place.of(place.key()));
    }
  }

  @Test
  void other_keys_are_no_places() {
    for (String key :
        List.of(
            "",
            "thread",
            "thread:C1",
            "thread:C1:x",
            "root:c1",
            "root:C1:2",
            "home:U1:U2",
            "private:C1",
            "elsewhere:C1",
            "thread:C1:1.2:3")) {
      assertEquals(Optional.empty(), Place.of(key), key);
    }
  }

  @Test
  void only_channels_are_read_by_several() {
    assertEquals(Audience.SEVERAL_PEOPLE, new Place.InThread("C1", "1.2").audience());
    assertEquals(Audience.SEVERAL_PEOPLE, new Place.Root("G1").audience());
    assertEquals(Audience.ONE_PERSON, new Place.InThread("D1", "1.2").audience());
    assertEquals(Audience.ONE_PERSON, new Place.Root("U1").audience());
    assertEquals(Audience.ONE_PERSON, new Place.Private("C1", "U1").audience());
    assertEquals(Audience.ONE_PERSON, new Place.Home("U1").audience());
  }
}
