package dev.optout.bot.question;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whether a text is English, as far as its function words show.
final class Language {
  private static final Set<String> ENGLISH =
      Set.of(
          "the",
          "is",
          "are",
          "do",
          "does",
          "my",
          "to",
          "of",
          "and",
          "how",
          "what",
          "i",
          "it",
          "on",
          "for",
          "with",
          "can",
          "they",
          "we",
          "our",
          "that",
          "in",
          "off",
          "out",
          "use",
          "data",
          "training",
          "train");

  private static final Map<String, Set<String>> OTHERS =
      Map.of(
          "Indonesian",
          Set.of(
              "apa",
              "apakah",
              "gimana",
              "bagaimana",
              "cara",
              "yang",
              "saya",
              "aku",
              "kamu",
              "kita",
              "kami",
              "itu",
              "ini",
              "dan",
              "di",
              "ga",
              "gak",
              "nggak",
              "tidak",
              "bisa",
              "dari",
              "untuk",
              "buat",
              "kapan",
              "kenapa",
              "mengapa",
              "siapa",
              "dengan",
              "kena",
              "sudah",
              "udah",
              "kok",
              "dong",
              "matikan",
              "pakai",
              "dipakai",
              "tolak",
              "mematikan",
              "ganti",
              "besok",
              "nya",
              "ke",
              "atau",
              "lebih"),
          "German",
          Set.of(
              "wie", "was", "ich", "der", "die", "das", "und", "nicht", "kann", "mein", "meine",
              "meinen", "ist", "für", "auf", "wird", "werden", "von", "mit", "wann", "warum",
              "schalte", "daten", "zu"),
          "French",
          Set.of(
              "comment",
              "est",
              "que",
              "les",
              "des",
              "mes",
              "mon",
              "pour",
              "pas",
              "je",
              "puis",
              "sont",
              "avec",
              "quand",
              "pourquoi",
              "données",
              "une",
              "dans",
              "sur",
              "ce"),
          "Spanish",
          Set.of(
              "cómo",
              "como",
              "qué",
              "que",
              "los",
              "las",
              "mis",
              "para",
              "puedo",
              "está",
              "con",
              "cuándo",
              "datos",
              "una",
              "por",
              "mi",
              "el",
              "de",
              "desactivar"),
          "Portuguese",
          Set.of(
              "como",
              "que",
              "meus",
              "meu",
              "para",
              "posso",
              "não",
              "dados",
              "uma",
              "os",
              "quando",
              "por",
              "está",
              "com",
              "desativar",
              "o",
              "da",
              "do",
              "minha"),
          "Dutch",
          Set.of(
              "hoe",
              "wat",
              "ik",
              "het",
              "een",
              "mijn",
              "van",
              "niet",
              "kan",
              "voor",
              "wordt",
              "zijn",
              "met",
              "wanneer",
              "waarom",
              "gegevens",
              "zet",
              "uit"),
          "Italian",
          Set.of(
              "come",
              "che",
              "miei",
              "mio",
              "per",
              "posso",
              "non",
              "dati",
              "una",
              "sono",
              "quando",
              "della",
              "è",
              "con",
              "disattivare"));

  private Language() {}

  /// Whether it is surely not English; short or mixed texts are taken as English.
  static boolean isForeign(Text text) {
    long letters = text.original().chars().filter(Character::isLetter).count();
    long latin =
        text.original()
            .codePoints()
            .filter(
                c ->
                    Character.isLetter(c)
                        && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .count();
    if (letters >= 4 && latin * 2 < letters) {
      return true;
    }
    List<String> words = text.words();
    long english = words.stream().filter(ENGLISH::contains).count();
    long foreign =
        OTHERS.values().stream()
            .mapToLong(known -> words.stream().filter(known::contains).count())
            .max()
            .orElse(0);
    return foreign >= 2 && foreign > english;
  }
}
