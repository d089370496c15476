// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.panel;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.apache.arrow.flatbuf.Block;
import org.apache.arrow.flatbuf.Buffer;
import org.apache.arrow.flatbuf.Date;
import org.apache.arrow.flatbuf.DateUnit;
import org.apache.arrow.flatbuf.DictionaryBatch;
import org.apache.arrow.flatbuf.DictionaryEncoding;
import org.apache.arrow.flatbuf.DictionaryKind;
import org.apache.arrow.flatbuf.Endianness;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.FieldNode;
import org.apache.arrow.flatbuf.FloatingPoint;
import org.apache.arrow.flatbuf.Footer;
import org.apache.arrow.flatbuf.Int;
import org.apache.arrow.flatbuf.KeyValue;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.MetadataVersion;
import org.apache.arrow.flatbuf.Precision;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.flatbuf.Schema;
import org.apache.arrow.flatbuf.Type;
import org.apache.arrow.flatbuf.Utf8;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;

/// A panel as an Arrow file (the IPC format of Apache Arrow's columnar specification, version 5).
///
/// Columns of statuses share one dictionary. A column's meaning is in its field's metadata.
final class ArrowFile {
  private static final byte[] MAGIC = "ARROW1".getBytes(StandardCharsets.US_ASCII);
  private static final int BATCH_ROWS = 16_384;
  private static final int ALIGNMENT = 8;
  private static final long STATUSES = 0;

  private final OutputStream out;
  private final List<Cells> columns;
  private final List<Placed> dictionaries = new ArrayList<>();
  private final List<Placed> batches = new ArrayList<>();
  private long position;
  private int rows;

  private ArrowFile(OutputStream out, List<Cells> columns) {
    this.out = out;
    this.columns = columns;
  }

  /// Where a message stands in the file.
  private record Placed(long offset, int metadata, long body) {}

  static void write(Connection connection, PanelQuery query, Map<String, String> told, Path file)
      throws SQLException, IOException {
    List<Cells> columns = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("DESCRIBE " + query.sql())) {
      for (PanelQuery.Column column : query.columns()) {
        result.next();
        columns.add(new Cells(column, Kind.of(result.getString(2))));
      }
    }
    String cells =
        columns.stream()
            .map(c ->
                c.kind == Kind.STATUS
                    ? "enum_code(\"%s\")::TINYINT".formatted(c.column.name())
                    : "\"" + c.column.name() + "\"")
            .collect(Collectors.joining(", "));
    try (OutputStream out = Files.newOutputStream(file);
        DuckDBPreparedStatement statement =
            connection
                .prepareStatement("SELECT " + cells + " FROM (" + query.sql() + ")")
                .unwrap(DuckDBPreparedStatement.class);
        DuckDBChunkedResult result = statement.query()) {
      ArrowFile arrow = new ArrowFile(out, columns);
      arrow.begin(told);
      while (result.nextChunk()) {
        arrow.add(result.chunk());
      }
      arrow.end(told);
    }
  }

  private void begin(Map<String, String> told) throws IOException {
    put(MAGIC);
    put(new byte[ALIGNMENT - MAGIC.length]);
    message(MessageHeader.Schema, b -> schema(b, told), List.of());
    Cells words = new Cells(new PanelQuery.Column("status", "", ""), Kind.TEXT);
    for (Status status : Status.values()) {
      words.text(status.word());
    }
    dictionaries.add(
        message(
            MessageHeader.DictionaryBatch,
            b ->
                DictionaryBatch.createDictionaryBatch(
                    b, STATUSES, batch(b, Status.values().length, List.of(words)), false),
            words.buffers()));
  }

  private void add(DuckDBDataChunkReader chunk) throws IOException {
    int more = Math.toIntExact(chunk.rowCount());
    if (rows + more > BATCH_ROWS) {
      flush();
    }
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).add(chunk.vector(i), more);
    }
    rows += more;
  }

  private void flush() throws IOException {
    if (rows == 0) {
      return;
    }
    List<ByteBuffer> body = columns.stream().flatMap(c -> c.buffers().stream()).toList();
    batches.add(message(MessageHeader.RecordBatch, b -> batch(b, rows, columns), body));
    columns.forEach(Cells::clear);
    rows = 0;
  }

  private void end(Map<String, String> told) throws IOException {
    flush();
    put(integers(-1, 0));
    FlatBufferBuilder b = new FlatBufferBuilder();
    int schema = schema(b, told);
    Footer.startDictionariesVector(b, dictionaries.size());
    int first = blocks(b, dictionaries);
    Footer.startRecordBatchesVector(b, batches.size());
    int second = blocks(b, batches);
    b.finish(Footer.createFooter(b, MetadataVersion.V5, schema, first, second, 0));
    byte[] footer = b.sizedByteArray();
    put(footer);
    put(integers(footer.length));
    put(MAGIC);
  }

  private static int blocks(FlatBufferBuilder b, List<Placed> placed) {
    placed.reversed().forEach(p -> Block.createBlock(b, p.offset(), p.metadata(), p.body()));
    return b.endVector();
  }

  private Placed message(byte kind, ToIntFunction<FlatBufferBuilder> header, List<ByteBuffer> body)
      throws IOException {
    long length = body.stream().mapToLong(buffer -> padded(buffer.remaining())).sum();
    FlatBufferBuilder b = new FlatBufferBuilder();
    int at = header.applyAsInt(b);
    b.finish(Message.createMessage(b, MetadataVersion.V5, kind, at, length, 0));
    byte[] metadata = b.sizedByteArray();
    int whole = padded(metadata.length);
    long offset = position;
    put(integers(-1, whole));
    put(metadata);
    put(new byte[whole - metadata.length]);
    for (ByteBuffer buffer : body) {
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      put(bytes);
      put(new byte[padded(bytes.length) - bytes.length]);
    }
    return new Placed(offset, ALIGNMENT + whole, length);
  }

  private static int batch(FlatBufferBuilder b, int rows, List<Cells> columns) {
    List<ByteBuffer> buffers = columns.stream().flatMap(c -> c.buffers().stream()).toList();
    long[] offsets = new long[buffers.size()];
    long offset = 0;
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = offset;
      offset += padded(buffers.get(i).remaining());
    }
    RecordBatch.startBuffersVector(b, offsets.length);
    for (int i = offsets.length - 1; i >= 0; i--) {
      Buffer.createBuffer(b, offsets[i], buffers.get(i).remaining());
    }
    int placed = b.endVector();
    RecordBatch.startNodesVector(b, columns.size());
    for (Cells column : columns.reversed()) {
      FieldNode.createFieldNode(b, rows, column.absent);
    }
    int nodes = b.endVector();
    return RecordBatch.createRecordBatch(b, rows, nodes, placed, 0, 0);
  }

  private int schema(FlatBufferBuilder b, Map<String, String> told) {
    int[] fields = columns.stream().mapToInt(column -> field(b, column)).toArray();
    int all = Schema.createFieldsVector(b, fields);
    int[] pairs =
        told.entrySet().stream().mapToInt(e -> pair(b, e.getKey(), e.getValue())).toArray();
    int metadata = Schema.createCustomMetadataVector(b, pairs);
    return Schema.createSchema(b, Endianness.Little, all, metadata, 0);
  }

  private static int field(FlatBufferBuilder b, Cells cells) {
    int name = b.createString(cells.column.name());
    int children = Field.createChildrenVector(b, new int[0]);
    int metadata =
        Field.createCustomMetadataVector(
            b, new int[] {pair(b, "description", cells.column.meaning())});
    int type = cells.kind.type(b);
    int dictionary =
        cells.kind == Kind.STATUS
            ? DictionaryEncoding.createDictionaryEncoding(
                b, STATUSES, Int.createInt(b, Byte.SIZE, true), false, DictionaryKind.DenseArray)
            : 0;
    return Field.createField(b, name, true, cells.kind.arrow, type, dictionary, children, metadata);
  }

  private static int pair(FlatBufferBuilder b, String key, String value) {
    return KeyValue.createKeyValue(b, b.createString(key), b.createString(value));
  }

  private void put(byte[] bytes) throws IOException {
    out.write(bytes);
    position += bytes.length;
  }

  private static byte[] integers(int... values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int value : values) {
      bytes.putInt(value);
    }
    return bytes.array();
  }

  private static int padded(int bytes) {
    return (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }

  /// How a column is kept in the file.
  private enum Kind {
    BYTE(Type.Int, Byte.BYTES),
    SHORT(Type.Int, Short.BYTES),
    INT(Type.Int, Integer.BYTES),
    LONG(Type.Int, Long.BYTES),
    DOUBLE(Type.FloatingPoint, Double.BYTES),
    DATE(Type.Date, Integer.BYTES),
    TEXT(Type.Utf8, Integer.BYTES),
    STATUS(Type.Utf8, Byte.BYTES);

    private final byte arrow;
    private final int bytes;

    Kind(byte arrow, int bytes) {
      this.arrow = arrow;
      this.bytes = bytes;
    }

    static Kind of(String sql) {
      return switch (sql) {
        case "TINYINT" -> BYTE;
        case "SMALLINT" -> SHORT;
        case "INTEGER" -> INT;
        case "BIGINT" -> LONG;
        case "DOUBLE" -> DOUBLE;
        case "DATE" -> DATE;
        case "VARCHAR" -> TEXT;
        default -> {
          if (sql.startsWith("ENUM")) {
            yield STATUS;
          }
          throw new IllegalStateException("a panel has no column of type " + sql);
        }
      };
    }

    int type(FlatBufferBuilder b) {
      return switch (this) {
        case BYTE, SHORT, INT, LONG -> Int.createInt(b, bytes * Byte.SIZE, true);
        case DOUBLE -> FloatingPoint.createFloatingPoint(b, Precision.DOUBLE);
        case DATE -> Date.createDate(b, DateUnit.DAY);
        case TEXT, STATUS -> {
          Utf8.startUtf8(b);
          yield Utf8.endUtf8(b);
        }
      };
    }
  }

  /// One column's cells of the batch that is being filled. A text's cells are the ends of the
  /// texts, which follow one another.
  private static final class Cells {
    private final PanelQuery.Column column;
    private final Kind kind;
    private final ByteBuffer values;
    private final byte[] present = new byte[BATCH_ROWS / Byte.SIZE];
    private final java.io.ByteArrayOutputStream texts = new java.io.ByteArrayOutputStream();
    private int filled;
    private int absent;

    Cells(PanelQuery.Column column, Kind kind) {
      this.column = column;
      this.kind = kind;
      this.values =
          ByteBuffer.allocate((BATCH_ROWS + 1) * kind.bytes).order(ByteOrder.LITTLE_ENDIAN);
      clear();
    }

    void clear() {
      values.clear();
      java.util.Arrays.fill(present, (byte) 0);
      texts.reset();
      filled = 0;
      absent = 0;
      if (kind == Kind.TEXT) {
        values.putInt(0);
      }
    }

    void add(DuckDBReadableVector vector, int rows) {
      for (int row = 0; row < rows; row++) {
        boolean there = !vector.isNull(row);
        switch (kind) {
          case BYTE, STATUS -> values.put(there ? vector.getByte(row) : 0);
          case SHORT -> values.putShort(there ? vector.getShort(row) : 0);
          case INT -> values.putInt(there ? vector.getInt(row) : 0);
          case LONG -> values.putLong(there ? vector.getLong(row) : 0);
          case DOUBLE -> values.putDouble(there ? vector.getDouble(row) : 0);
          case DATE ->
              values.putInt(there ? Math.toIntExact(vector.getLocalDate(row).toEpochDay()) : 0);
          case TEXT -> {
            texts.writeBytes((there ? vector.getString(row) : "").getBytes(StandardCharsets.UTF_8));
            values.putInt(texts.size());
          }
        }
        mark(there);
      }
    }

    void text(String text) {
      texts.writeBytes(text.getBytes(StandardCharsets.UTF_8));
      values.putInt(texts.size());
      mark(true);
    }

    private void mark(boolean there) {
      if (there) {
        present[filled / Byte.SIZE] |= (byte) (1 << (filled % Byte.SIZE));
      } else {
        absent++;
      }
      filled++;
    }

    List<ByteBuffer> buffers() {
      ByteBuffer validity = ByteBuffer.wrap(present, 0, (filled + Byte.SIZE - 1) / Byte.SIZE);
      ByteBuffer cells = values.duplicate().flip();
      return kind == Kind.TEXT
          ? List.of(validity, cells, ByteBuffer.wrap(texts.toByteArray()))
          : List.of(validity, cells);
    }
  }
}
