package dev.optout.app.store;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// Seals texts so that whoever has only the database cannot read them, nor move one to another
/// place.
final class Seal {
  private static final int KEY_BYTES = 32;

  private final Aead aead;

  private Seal(Aead aead) {
    this.aead = aead;
  }

  /// Keys as the settings have them: the first seals, all open; none where there are none.
  ///
  /// @param keys 32 bytes each, in Base64
  static Optional<Seal> of(List<String> keys) {
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    try {
      AeadConfig.register();
      KeysetHandle.Builder handle = KeysetHandle.newBuilder();
      for (int i = 0; i < keys.size(); i++) {
        KeysetHandle.Builder.Entry entry = entry(Base64.getDecoder().decode(keys.get(i)));
        handle.addEntry(i == 0 ? entry.makePrimary() : entry);
      }
      return Optional.of(
          new Seal(handle.build().getPrimitive(RegistryConfiguration.get(), Aead.class)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no cipher can be made of the keys", e);
    }
  }

  @AccessesPartialKey // the settings hold plain bytes
  private static KeysetHandle.Builder.Entry entry(byte[] key) throws GeneralSecurityException {
    // the same key has the same id in every process, so that a sealed text finds its key
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
    int id = ByteBuffer.wrap(hash).getInt() & Integer.MAX_VALUE;
    AesGcmParameters parameters =
        AesGcmParameters.builder()
            .setKeySizeBytes(KEY_BYTES)
            .setIvSizeBytes(12)
            .setTagSizeBytes(16)
            .setVariant(AesGcmParameters.Variant.TINK)
            .build();
    return KeysetHandle.importKey(
            AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                .setIdRequirement(id)
                .build())
        .withFixedId(id);
  }

  /// The sealed text in Base64.
  ///
  /// @param where its place, without which it cannot be opened
  String seal(String text, String where) {
    try {
      return Base64.getEncoder().encodeToString(aead.encrypt(bytes(text), bytes(where)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a text could not be sealed", e);
    }
  }

  /// The text; none where it was sealed with another key, for another place, or was changed.
  Optional<String> open(String sealed, String where) {
    try {
      byte[] text = aead.decrypt(Base64.getDecoder().decode(sealed), bytes(where));
      return Optional.of(new String(text, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
