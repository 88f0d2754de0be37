package dev.optout.bot.question;

import dev.optout.bot.question.CatalogueQuery.ByEffort;
import dev.optout.bot.question.CatalogueQuery.Matching;
import dev.optout.bot.question.CatalogueQuery.Property;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The words in which people ask for platforms instead of about one.
final class CatalogueWords {
  private static final String THINGS =
      "(platforms?|ones|apps|sites|services|networks|tools|chatbots|assistants|companies|products"
          + "|social media|social networks|of (them|those|these|your platforms|the platforms))";

  /// Asks for platforms.
  private static final Pattern ACROSS =
      Pattern.compile(
          " (which|every|all|any|list|what|how many|show me|the) ((all|of|your|the|those|these|other|social|ai|only)"
              + " ){0,2}"
              + THINGS
              + " | (any|everything|all|those) (that|which|who) | which (train|trains|use|uses|need|needs|have|has|are|do|dont|never|require|requires|let|ask|asks|read"
              + "|only|offer|offers|leave|want|cant|cannot|can) | who (trains|uses|doesnt|does not) "
              + "| where (can|cant|could|do|is) ((i|we|you|there) )?(not|no|never|cant|opt|even) "
              + "| where cant (i|we) | (what|who) do you (cover|know) | your (list|catalogue|coverage) ");

  private static final Pattern COVERS =
      Pattern.compile(
          " (do you|you) (actually |all )?(cover|know|support|have)( (about|of|something))? "
              + "| (whats|what is) (on|in) your (list|catalogue) | (list|show|name) (me )?(all|every|the|your) (your )?(covered )?"
              + "(platforms|apps|services) ");

  private static final String NO =
      "(no|without|not|dont|doesnt|cant|cannot|never|lacks?|lacking|isnt|arent|wont|havent|hasnt|impossible)";

  private static final String OPT_OUT =
      "(opt out|opt-out|opt-outs|optout|opted out|opting out|way out|ways out|turn it off|turn this off|turn off|turned off"
          + "|switch it off|switch off|switched off|off switch|toggle|switch|say no|object|escape|disabled?)";

  private static final Pattern NO_WAY_OUT =
      Pattern.compile(" " + NO + " (\\S+ ){0,5}?" + OPT_OUT + " | always on | no choice ");

  private static final Pattern OFF_BY_DEFAULT =
      Pattern.compile(
          " (off by default|opt-in|opt in|off until|disabled by default|off unless"
              + "|(ask|asks) ((me|you|us|people|users) )?(first|before|for (permission|consent))"
              + "|(dont|doesnt|not|isnt|arent|never) (\\S+ ){0,6}(by default|automatically)) ");

  private static final Pattern ON_BY_DEFAULT =
      Pattern.compile(
          " (by default|default|automatically|without (asking|consent|my consent|permission)|unless i opt out"
              + "|until i opt out) ");

  private static final Pattern NOT_TRAINING =
      Pattern.compile(
          " (no|not|dont|doesnt|never|arent|isnt|wont|without) (\\S+ ){0,2}"
              + "(train|trains|training|learn|learns|(use|uses|touch|touches) (my |our |any |your )?(data|content|stuff)) ");

  private static final Pattern NO_ADMIN =
      Pattern.compile(
          " " + NO + " (\\S+ ){0,3}(admin|admins|administrator|administrators|form|forms) ");

  private static final Pattern ADMIN =
      Pattern.compile(" (admin|admins|administrators?|it department|it team) ");

  private static final Pattern FORM =
      Pattern.compile(
          " (form|forms|written request|by e-?mail|write to them|send a request|letter|letters) ");

  private static final Pattern USE =
      Pattern.compile(
          " (use|uses|used|using|read|reads|train|trains|trained|look|looks|scan|scans|take|takes|collect|collects"
              + "|includes?|analy[sz]es?|learns?|feeds?|sees?|access|touch|touches|spare|spares|ignore) ");

  private static final Pattern SPARE =
      Pattern.compile(
          " (no|not|dont|doesnt|never|arent|isnt|wont|without|spare|spares|ignore|leave|leaves|exclude|excludes) ");

  private static final Pattern EASIEST =
      Pattern.compile(
          " (quickest|fastest|easiest|simplest|least effort|least work|quick wins?|quickly|easily) ");

  private static final Pattern HARDEST =
      Pattern.compile(
          " (hardest|most difficult|slowest|most (work|effort)|trickiest|most (complicated|annoying|tedious)) ");

  private static final Pattern TO_LEAVE =
      Pattern.compile(
          " ((to|can i|i can) (\\S+ )?(opt|turn|switch|leave|get out|get rid|disable|stop|say|object|escape|exit)"
              + "|opt-outs?|opting out|ones|platforms|apps|wins?) | are (the )?(hardest|easiest|quickest|fastest|simplest) $");

  private static final Pattern NARROWS =
      Pattern.compile(" (only|just|of (them|those|these)|among (them|those|these)) ");

  private CatalogueWords() {}

  /// Whether it asks for platforms, and not about one.
  static boolean asksAcross(Text text) {
    return ACROSS.matcher(text.padded()).find() || COVERS.matcher(text.padded()).find();
  }

  /// Whether it asks what is covered.
  static boolean asksWhatIsCovered(Text text) {
    return COVERS.matcher(text.padded()).find();
  }

  /// Whether it wants fewer of those that were listed.
  static boolean narrows(Text text) {
    return NARROWS.matcher(text.padded()).find();
  }

  /// What it asks of the platforms, if anything that we can tell.
  ///
  /// @param dataNamed whether it names a kind of data
  static Optional<CatalogueQuery> query(Text text, boolean dataNamed) {
    String padded = text.padded();
    boolean hardest = HARDEST.matcher(padded).find();
    if ((hardest || EASIEST.matcher(padded).find()) && TO_LEAVE.matcher(padded).find()) {
      return Optional.of(new ByEffort(hardest));
    }
    Set<Property> properties = properties(padded, dataNamed);
    return properties.isEmpty() ? Optional.empty() : Optional.of(new Matching(properties));
  }

  private static Set<Property> properties(String padded, boolean dataNamed) {
    Set<Property> found = EnumSet.noneOf(Property.class);
    if (!NO_ADMIN.matcher(padded).find()) {
      if (ADMIN.matcher(padded).find()) {
        found.add(Property.NEEDS_ADMIN);
      }
      if (FORM.matcher(padded).find()) {
        found.add(Property.FORM_ONLY);
      }
      if (found.isEmpty() && NO_WAY_OUT.matcher(padded).find()) {
        found.add(Property.NO_WAY_OUT);
      }
    }
    boolean noWayOut = found.contains(Property.NO_WAY_OUT);
    if (OFF_BY_DEFAULT.matcher(padded).find()) {
      found.add(Property.OFF_BY_DEFAULT);
    } else if (ON_BY_DEFAULT.matcher(padded).find()) {
      found.add(Property.ON_BY_DEFAULT);
    } else if (dataNamed && USE.matcher(padded).find()) {
      boolean spares = SPARE.matcher(padded).find() && !noWayOut;
      found.add(spares ? Property.SPARES_DATA : Property.USES_DATA);
    } else if (!noWayOut && !dataNamed && NOT_TRAINING.matcher(padded).find()) {
      found.add(Property.NOT_TRAINING);
    }
    return found;
  }
}
