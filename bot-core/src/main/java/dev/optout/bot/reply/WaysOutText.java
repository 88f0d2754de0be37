package dev.optout.bot.reply;

import dev.optout.bot.question.Question;
import dev.optout.knowledge.Actor;
import dev.optout.knowledge.Device;
import dev.optout.knowledge.OptOut;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Puts ways out into words.
final class WaysOutText {
  private final ReplyWriter.Used used;
  private final Question question;

  WaysOutText(ReplyWriter.Used used, Question question) {
    this.used = used;
    this.question = question;
  }

  List<Block> blocks(List<OptOut> ways) {
    return ways.stream().flatMap(way -> way(way).stream()).toList();
  }

  private List<Block> way(OptOut way) {
    return switch (way) {
      case OptOut.Steps s -> steps(s, s.web(), s.mobile(), s.link());
      case OptOut.AskAdmin a -> steps(a, a.steps(), List.of(), a.link());
      case OptOut.SendRequest r -> {
        List<Block> blocks = new ArrayList<>(steps(r, r.web(), r.mobile(), r.form()));
        r.email()
            .ifPresent(
                email ->
                    blocks.add(new Block.Paragraph(RichText.plain("Write to " + email + "."))));
        yield blocks;
      }
      case OptOut.Contract c -> said(c);
      case OptOut.NotOffered n -> said(n);
      case OptOut.NotNeeded n -> said(n);
      case OptOut.NotKnown n -> said(n);
    };
  }

  private List<Block> steps(OptOut way, List<String> web, List<String> mobile, Optional<URI> link) {
    List<Block> blocks = new ArrayList<>();
    String says = used.says(way.claim());
    String title = way.title() + who(way.who()) + where(way);
    List<Link> links = link.map(url -> new Link(label(way), url)).stream().toList();
    boolean both = !web.isEmpty() && !mobile.isEmpty();
    boolean mobileFirst = question.device().equals(Optional.of(Device.MOBILE));
    if (!web.isEmpty()) {
      List<Link> here = both && mobileFirst ? List.of() : links;
      blocks.add(new Block.Steps(title + (both ? ", on the web" : ""), rich(web), here));
    }
    if (!mobile.isEmpty()) {
      List<Link> here = both && !mobileFirst ? List.of() : links;
      Block steps = new Block.Steps(title + ", in the app", rich(mobile), here);
      blocks.add(mobileFirst ? 0 : blocks.size(), steps);
    }
    if (blocks.isEmpty()) {
      blocks.add(new Block.Heading(title));
      blocks.add(new Block.Paragraph(RichText.parse(says)));
      if (!links.isEmpty()) {
        blocks.add(
            new Block.Paragraph(
                new RichText(
                    links.stream().<RichText.Span>map(RichText.Span.Anchor::new).toList())));
      }
    } else if (!says.equals(way.title() + ".")) {
      blocks.add(new Block.Paragraph(RichText.parse(says)));
    }
    return blocks;
  }

  private List<Block> said(OptOut way) {
    return List.of(
        new Block.Heading(way.title() + where(way)),
        new Block.Paragraph(RichText.parse(used.says(way.claim()))));
  }

  private static List<RichText> rich(List<String> steps) {
    return steps.stream().map(RichText::parse).toList();
  }

  private static String label(OptOut way) {
    return switch (way) {
      case OptOut.Steps s -> s.kind() == OptOut.Kind.TOGGLE ? "Open the setting" : "Open the page";
      case OptOut.AskAdmin a -> "Open the admin setting";
      case OptOut.SendRequest r -> "Open the form";
      case OptOut.Contract c -> "Read more";
      case OptOut.NotOffered n -> "Read more";
      case OptOut.NotNeeded n -> "Read more";
      case OptOut.NotKnown n -> "Read more";
    };
  }

  private static String who(Actor who) {
    return switch (who) {
      case PERSON, NOBODY -> "";
      case ADMIN -> " (an administrator)";
      case ANYONE -> " (anyone, also without an account)";
    };
  }

  /// The regions of a way that is not open to everybody, unless the person's own is known.
  private String where(OptOut way) {
    boolean needed = !way.claim().regions().isEverywhere() && question.region().isEmpty();
    if (!needed) {
      return "";
    }
    String written =
        way.claim().regions().written().stream().sorted().collect(Collectors.joining(", "));
    return written.equals("elsewhere") ? " [everywhere else]" : " [" + written + "]";
  }

  /// The ways out in two or three words, for a table.
  String inAWord(List<OptOut> ways) {
    String words =
        ways.stream()
            .map(
                way ->
                    switch (way) {
                      case OptOut.Steps s ->
                          switch (s.kind()) {
                            case TOGGLE -> "switch";
                            case DELETION -> "deleting content";
                            case BEHAVIOUR -> "avoiding it";
                          };
                      case OptOut.AskAdmin a -> "admin setting";
                      case OptOut.SendRequest r -> "request";
                      case OptOut.Contract c -> "contract";
                      case OptOut.NotOffered n -> "none" + regions(n);
                      case OptOut.NotNeeded n -> "not needed";
                      case OptOut.NotKnown n -> "not known";
                    })
            .distinct()
            .collect(Collectors.joining(", "));
    return words.isEmpty() ? "not known" : words;
  }

  private String regions(OptOut way) {
    return question.region().isPresent() || way.claim().regions().isEverywhere()
        ? ""
        : " in some regions";
  }
}
