package dev.optout.knowledge;

import java.util.List;

/// One way in which a platform uses people's data for AI.
///
/// @param id unique within the platform
/// @param claim what is done, with what, for what
/// @param where where, since when and on which plans; at least one
/// @param data what goes in and what stays out
/// @param waysOut at least one, be it that there is none
/// @param effects what opting out does and what remains
public record DataUse(
    String id,
    String title,
    AiKind kind,
    Claim claim,
    List<Coverage> where,
    List<DataItem> data,
    List<OptOut> waysOut,
    List<Effect> effects) {
  public DataUse {
    where = List.copyOf(where);
    data = List.copyOf(data);
    waysOut = List.copyOf(waysOut);
    effects = List.copyOf(effects);
  }
}
