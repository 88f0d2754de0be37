package dev.optout.app.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How far the bot's confidence can be believed.
///
/// An answer is right here if topic and platforms are: that is what the confidence is about.
///
/// @param all every answer, the surest first
public record Calibration(List<Sure> all) {
  private static final int BINS = 10;

  public Calibration {
    all = List.copyOf(all);
  }

  /// An answer.
  ///
  /// @param isRight whether topic and platforms are right
  /// @param isPass whether all that is judged is right
  public record Sure(double confidence, boolean isRight, boolean isPass) {}

  /// Answers of about the same confidence.
  ///
  /// @param from the least confidence in it; the next bin begins a tenth above
  /// @param mean confidence of its answers; 0 without any
  public record Bin(double from, Share right, double mean) {}

  /// What is gained and lost by answering only what one is sure of.
  ///
  /// @param confidence the least at which an answer is given
  /// @param covered how many are answered
  /// @param right those of them of which topic and platforms are right
  /// @param pass those of them of which everything is right
  public record Point(double confidence, Share covered, Share right, Share pass) {}

  static Calibration of(List<Result> results) {
    List<Sure> all = new ArrayList<>();
    for (Result r : results) {
      r.answered()
          .ifPresent(
              a ->
                  all.add(
                      new Sure(
                          Math.clamp(a.confidence(), 0, 1),
                          r.judgement().isUnderstood(),
                          r.isPass())));
    }
    all.sort(Comparator.comparingDouble((Sure s) -> -s.confidence()));
    return new Calibration(all);
  }

  /// Ten bins, the least sure first; some may be empty.
  public List<Bin> bins() {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      int bin = i;
      List<Sure> inside = all.stream().filter(s -> bin(s) == bin).toList();
      double mean = inside.stream().mapToDouble(Sure::confidence).average().orElse(0);
      bins.add(new Bin(i / (double) BINS, Share.of(inside, Sure::isRight), mean));
    }
    return bins;
  }

  private static int bin(Sure sure) {
    return Math.min((int) (sure.confidence() * BINS), BINS - 1);
  }

  /// The expected calibration error: how far confidence and accuracy lie apart, on average.
  public double expectedError() {
    double sum = 0;
    for (Bin bin : bins()) {
      sum += bin.right().of() * Math.abs(bin.mean() - bin.right().value());
    }
    return all.isEmpty() ? 0 : sum / all.size();
  }

  /// The Brier score: the mean square of what the confidence is off.
  public double brier() {
    return all.stream()
        .mapToDouble(s -> Math.pow(s.confidence() - (s.isRight() ? 1 : 0), 2))
        .average()
        .orElse(0);
  }

  /// One point for each confidence that occurs, the highest first.
  public List<Point> coverage() {
    List<Point> points = new ArrayList<>();
    int right = 0;
    int pass = 0;
    for (int i = 0; i < all.size(); i++) {
      Sure sure = all.get(i);
      right += sure.isRight() ? 1 : 0;
      pass += sure.isPass() ? 1 : 0;
      boolean isLast = i + 1 == all.size();
      if (isLast || all.get(i + 1).confidence() < sure.confidence()) {
        points.add(
            new Point(
                sure.confidence(),
                new Share(i + 1, all.size()),
                new Share(right, i + 1),
                new Share(pass, i + 1)));
      }
    }
    return points;
  }
}
