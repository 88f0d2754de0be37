package dev.optout.knowledge.lucene;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.SegmentInfoFormat;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;

/// Lucene's own format without the note of when and on which machine it was written, so that equal
/// knowledge gives equal bytes. Any reader of the default format reads it.
final class ReproducibleCodec extends FilterCodec {
  private final SegmentInfoFormat format = new WithoutDiagnostics();

  ReproducibleCodec() {
    super(Codec.getDefault().getName(), Codec.getDefault());
  }

  @Override
  public SegmentInfoFormat segmentInfoFormat() {
    return format;
  }

  private static final class WithoutDiagnostics extends SegmentInfoFormat {
    private final SegmentInfoFormat plain = Codec.getDefault().segmentInfoFormat();

    @Override
    public SegmentInfo read(Directory directory, String name, byte[] id, IOContext context)
        throws IOException {
      return plain.read(directory, name, id, context);
    }

    @Override
    public void write(Directory directory, SegmentInfo info, IOContext context) throws IOException {
      SegmentInfo bare =
          new SegmentInfo(
              info.dir,
              info.getVersion(),
              info.getMinVersion(),
              info.name,
              info.maxDoc(),
              info.getUseCompoundFile(),
              info.getHasBlocks(),
              info.getCodec(),
              Map.of(),
              info.getId(),
              info.getAttributes(),
              info.getIndexSort());
      bare.setFiles(info.files());
      plain.write(directory, bare, context);
      info.setFiles(bare.files());
    }
  }
}
