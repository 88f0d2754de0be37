package dev.optout.knowledge.embedding;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The vectors of known texts, found by the texts' hashes; each number is kept in one byte.
///
/// Immutable. The file is: the length of the fingerprint and the fingerprint; how many there are;
/// their keys in order; for each a scale and its numbers.
public final class Vectors {
  private static final String FILE = "/index/vectors.bin";
  private static final int DIMENSIONS = Encoder.DIMENSIONS;

  /// Half of a SHA-256.
  private static final int KEY = 16;

  private static final int RECORD = Float.BYTES + DIMENSIONS;

  private final String fingerprint;
  private final byte[] bytes;
  private final ByteBuffer view;
  private final int size;
  private final int keys;
  private final int records;

  private Vectors(byte[] bytes) throws IOException {
    this.bytes = bytes;
    view = ByteBuffer.wrap(bytes);
    try {
      byte[] name = new byte[view.getShort()];
      view.get(name);
      fingerprint = new String(name, StandardCharsets.UTF_8);
      size = view.getInt();
    } catch (RuntimeException e) {
      throw new IOException("not a file of vectors", e);
    }
    keys = view.position();
    records = keys + size * KEY;
    if (size < 0 || bytes.length != keys + (long) size * (KEY + RECORD)) {
      throw new IOException("the file of vectors is not whole");
    }
  }

  /// Those that the program was built with; empty where it was built without, or with another
  /// encoder.
  ///
  /// @throws UncheckedIOException if the program is damaged
  public static Vectors bundled(Encoder encoder) {
    try (@Nullable InputStream in = Vectors.class.getResourceAsStream(FILE)) {
      if (in != null) {
        Vectors bundled = read(in.readAllBytes());
        if (bundled.fingerprint().equals(encoder.fingerprint())) {
          return bundled;
        }
      }
      return none(encoder.fingerprint());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Those of a file.
  ///
  /// @param bytes not changed from here on
  /// @throws IOException if it is no such file, or not a whole one
  static Vectors read(byte[] bytes) throws IOException {
    return new Vectors(bytes);
  }

  /// No vectors.
  static Vectors none(String fingerprint) {
    return written(fingerprint, new TreeMap<>());
  }

  /// Exactly these texts: what is here is taken over, what is not is encoded.
  ///
  /// @param encoder whose fingerprint is that of these vectors
  public Vectors of(Collection<String> texts, Encoder encoder) {
    return of(texts, encoder, false);
  }

  /// @param onTwoThreads whether nobody else needs this machine
  Vectors of(Collection<String> texts, Encoder encoder, boolean onTwoThreads) {
    Map<Key, String> missing = new TreeMap<>();
    Map<Key, byte[]> found = new ConcurrentHashMap<>();
    for (String text : texts) {
      Key key = Key.of(text);
      int at = indexOf(key);
      if (at < 0) {
        missing.put(key, text);
      } else {
        int start = records + at * RECORD;
        found.put(key, Arrays.copyOfRange(bytes, start, start + RECORD));
      }
    }
    List<Map.Entry<Key, String>> work = List.copyOf(missing.entrySet());
    if (!onTwoThreads) {
      encode(work, found, encoder);
    } else {
      int half = work.size() / 2;
      CompletableFuture<Void> other =
          CompletableFuture.runAsync(
              () -> encode(work.subList(0, half), found, encoder),
              task -> Thread.ofPlatform().daemon().start(task));
      encode(work.subList(half, work.size()), found, encoder);
      other.join();
    }
    return written(fingerprint, new TreeMap<>(found));
  }

  /// Stops where its thread is interrupted: the encoder would not notice.
  private static void encode(
      List<Map.Entry<Key, String>> work, Map<Key, byte[]> into, Encoder encoder) {
    for (Map.Entry<Key, String> entry : work) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("nobody waits for these vectors any more");
      }
      into.put(entry.getKey(), record(encoder.encode(entry.getValue())));
    }
  }

  private static Vectors written(String fingerprint, SortedMap<Key, byte[]> records) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      DataOutputStream out = new DataOutputStream(bytes);
      byte[] name = fingerprint.getBytes(StandardCharsets.UTF_8);
      out.writeShort(name.length);
      out.write(name);
      out.writeInt(records.size());
      for (Key key : records.keySet()) {
        out.writeLong(key.high());
        out.writeLong(key.low());
      }
      for (byte[] record : records.values()) {
        out.write(record);
      }
      return new Vectors(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
  }

  private static byte[] record(float[] vector) {
    float most = 0;
    for (float x : vector) {
      most = Math.max(most, Math.abs(x));
    }
    float scale = most / Byte.MAX_VALUE;
    ByteBuffer record = ByteBuffer.allocate(RECORD).putFloat(scale);
    for (float x : vector) {
      record.put((byte) Math.round(x / scale));
    }
    return record.array();
  }

  /// What they depend on: [Encoder#fingerprint()].
  public String fingerprint() {
    return fingerprint;
  }

  /// How many there are.
  public int size() {
    return size;
  }

  /// Where a text's vector is, for [#dot].
  ///
  /// @return from 0; negative if it is not here
  public int indexOf(String text) {
    return indexOf(Key.of(text));
  }

  private int indexOf(Key key) {
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int at = keys + middle * KEY;
      int order = new Key(view.getLong(at), view.getLong(at + Long.BYTES)).compareTo(key);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /// The dot product with another vector: with one of an encoder, the cosine of the angle.
  ///
  /// @param index from [#indexOf]
  public float dot(int index, float[] vector) {
    int at = records + index * RECORD;
    float scale = view.getFloat(at);
    at += Float.BYTES;
    // four sums, so that the processor need not wait for one
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    for (int i = 0; i < DIMENSIONS; i += 4) {
      a += bytes[at + i] * vector[i];
      b += bytes[at + i + 1] * vector[i + 1];
      c += bytes[at + i + 2] * vector[i + 2];
      d += bytes[at + i + 3] * vector[i + 3];
    }
    return scale * ((a + b) + (c + d));
  }

  /// A text's vector, where it is here.
  public Optional<float[]> find(String text) {
    int index = indexOf(text);
    return index < 0 ? Optional.empty() : Optional.of(get(index));
  }

  /// A copy of a vector; its length is 1 but for rounding.
  ///
  /// @param index from [#indexOf]
  public float[] get(int index) {
    int at = records + index * RECORD;
    float scale = view.getFloat(at);
    float[] vector = new float[DIMENSIONS];
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] = scale * bytes[at + Float.BYTES + i];
    }
    return vector;
  }

  /// The file.
  byte[] bytes() {
    return bytes.clone();
  }

  /// A text by its hash.
  private record Key(long high, long low) implements Comparable<Key> {
    static Key of(String text) {
      try {
        ByteBuffer hash =
            ByteBuffer.wrap(
                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        return new Key(hash.getLong(), hash.getLong());
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }

    @Override
    public int compareTo(Key other) {
      int order = Long.compareUnsigned(high, other.high);
      return order == 0 ? Long.compareUnsigned(low, other.low) : order;
    }
  }
}
