package dev.tenon.core.naming;

import dev.tenon.error.ErrorId;
import dev.tenon.error.TenonException;
import dev.tenon.key.ForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.naming.NamePart;
import dev.tenon.naming.NamePart.ColumnText;
import dev.tenon.naming.NamePart.Side;
import dev.tenon.naming.NamingConvention;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Fill in the template of one convention for one key. */
final class ConventionText {
  private final NamingConvention convention;
  private final ForeignKey key;
  private final Optional<Identifier> given;

  ConventionText(NamingConvention convention, ForeignKey key, Optional<Identifier> given) {
    this.convention = convention;
    this.key = key;
    this.given = given;
  }

  String text() {
    return convention.parts().stream().map(this::text).collect(Collectors.joining());
  }

  private String text(NamePart part) {
    return switch (part) {
      case NamePart.Literal(String text) -> text;
      case NamePart.Table(Side side) -> table(side).name().text();
      case NamePart.Column column -> column(column);
      case NamePart.AllColumns(Side side, String separator, ColumnText what) ->
          columns(side).stream()
              .map(column -> text(side, column, what))
              .collect(Collectors.joining(separator));
      case NamePart.GivenName() ->
          given.orElseThrow(() -> ErrorId.CONVENTION_NEEDS_NAME.exception(convention)).text();
      case NamePart.Custom custom -> custom(custom);
    };
  }

  private String column(NamePart.Column part) {
    List<Identifier> columns = columns(part.side());
    if (part.index() < columns.size()) {
      return text(part.side(), columns.get(part.index()), part.text());
    }
    // SQLAlchemy leaves a local column that is not there empty, and fails on a remote one.
    return switch (part.side()) {
      case LOCAL -> "";
      case REMOTE ->
          throw ErrorId.CONVENTION_TOKEN_RANGE.exception(convention, part.token(), columns.size());
    };
  }

  private String text(Side side, Identifier column, ColumnText what) {
    return switch (what) {
      case NAME -> column.text();
      case LABEL -> {
        TableName table = table(side);
        String schema = table.schema().map(name -> name.text().replace('.', '_') + "_").orElse("");
        yield schema + table.name() + "_" + column;
      }
    };
  }

  private String custom(NamePart.Custom part) {
    String text;
    try {
      text = part.function().text(key);
    } catch (RuntimeException e) {
      throw new TenonException(
          ErrorId.CONVENTION_TOKEN_FAILED.problem(convention, part.token(), "threw " + e), e);
    }
    if (text == null) {
      throw ErrorId.CONVENTION_TOKEN_FAILED.exception(convention, part.token(), "returned nothing");
    }
    return text;
  }

  private TableName table(Side side) {
    return switch (side) {
      case LOCAL -> key.source();
      case REMOTE -> key.referent();
    };
  }

  private List<Identifier> columns(Side side) {
    return switch (side) {
      case LOCAL -> key.localColumns();
      case REMOTE -> key.remoteColumns();
    };
  }
}
