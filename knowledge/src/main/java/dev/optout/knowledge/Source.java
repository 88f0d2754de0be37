package dev.optout.knowledge;

import java.net.URI;
import java.time.LocalDate;

/// Where a claim was read.
///
/// @param id unique within its file
/// @param dated the day, month or year that the text itself bears; the empty text where it bears
///     none
public record Source(
    String id,
    String title,
    String publisher,
    URI url,
    SourceKind kind,
    LocalDate readOn,
    ReadAs readAs,
    String dated) {}
