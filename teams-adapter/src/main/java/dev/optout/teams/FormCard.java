package dev.optout.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.optout.bot.reply.Form;
import dev.optout.bot.reply.RichText;
import java.util.List;
import java.util.regex.Pattern;

/// Draws a form in a card: one container, so that no part of it can end up in the next card.
final class FormCard {
  /// Each of them takes six bytes in a card, whose weight is limited.
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

  private FormCard() {}

  static ObjectNode draw(Form form) {
    ObjectNode container = element("Container");
    ArrayNode items = container.putArray("items");
    items.add(
        text(CardText.literal(form.title()))
            .put("size", "Medium")
            .put("weight", "Bolder")
            .put("style", "heading"));
    for (RichText note : form.note()) {
      CardText.pieces(note).forEach(piece -> items.add(text(piece)));
    }
    for (Form.Field field : form.fields()) {
      field
          .problem()
          .ifPresent(
              problem ->
                  items.add(
                      text(CardText.literal("Please change: " + problem))
                          .put("color", "Attention")));
      items.add(input(field));
      if (!field.hint().isEmpty()) {
        items.add(
            text(CardText.literal(field.hint()))
                .put("size", "Small")
                .put("isSubtle", true)
                .put("spacing", "None"));
      }
    }
    items.add(element("ActionSet").set("actions", actions(form)));
    return container;
  }

  private static ObjectNode input(Form.Field field) {
    ObjectNode input =
        switch (field.kind()) {
          case Form.Kind.Line line -> element("Input.Text").put("maxLength", line.longest());
          case Form.Kind.Text text ->
              element("Input.Text").put("maxLength", text.longest()).put("isMultiline", true);
          case Form.Kind.Day() -> element("Input.Date");
          case Form.Kind.OneOf one -> choices(one.options()).put("style", "compact");
          case Form.Kind.AnyOf any -> choices(any.options()).put("isMultiSelect", true);
        };
    input.put("id", ButtonData.FIELD + field.id()).put("label", CardText.plain(field.label()));
    if (!field.value().isEmpty()) {
      input.put("value", CONTROL.matcher(field.value()).replaceAll(" "));
    }
    if (field.isRequired()) {
      input.put("isRequired", true).put("errorMessage", "Please fill this in.");
    }
    return input;
  }

  private static ObjectNode choices(List<Form.Option> options) {
    ObjectNode set = element("Input.ChoiceSet");
    ArrayNode choices = set.putArray("choices");
    options.forEach(
        option ->
            choices
                .addObject()
                .put("title", CardText.plain(option.label()))
                .put("value", option.id()));
    return set;
  }

  private static ArrayNode actions(Form form) {
    ObjectNode execute =
        element("Action.Execute")
            .put("title", CardText.plain(form.submit()))
            .put("verb", ButtonData.VERB);
    execute.set("data", ButtonData.ofForm(form.code()));
    ObjectNode submit = element("Action.Submit").put("title", CardText.plain(form.submit()));
    submit.set("data", ButtonData.ofForm(form.code()));
    execute.set("fallback", submit);
    return JsonNodeFactory.instance.arrayNode().add(execute);
  }

  /// @param text already in the card's Markdown
  private static ObjectNode text(String text) {
    return element("TextBlock").put("text", text).put("wrap", true);
  }

  private static ObjectNode element(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }
}
