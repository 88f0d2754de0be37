package dev.optout.knowledge;

/// The passage of a legal text that claims rest on, so that a change in it can be noticed without
/// keeping the text itself.
///
/// @param id unique within its file
/// @param source the source that the passage stands in
/// @param collection of the Open Terms Archive that tracks the document, such as `pga`
/// @param service as that collection names it
/// @param terms the type of document as that collection names it, such as `Privacy Policy`
/// @param find up to eight words of the passage, which stand in no other passage of the document
/// @param sha256 of the normalised passage, see [Passage]
public record Anchor(
    String id,
    Source source,
    String collection,
    String service,
    String terms,
    String find,
    String sha256) {
  /// No longer quotation is kept.
  public static final int MOST_WORDS = 8;
}
