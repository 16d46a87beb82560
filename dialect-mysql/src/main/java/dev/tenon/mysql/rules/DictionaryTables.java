package dev.tenon.mysql.rules;

import dev.tenon.name.TableName;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Know the tables of the data dictionary, which no statement may name. */
final class DictionaryTables {
  private static final Set<String> NAMES =
      Set.of(
          "catalogs",
          "character_sets",
          "check_constraints",
          "collations",
          "column_statistics",
          "column_type_elements",
          "columns",
          "dd_properties",
          "events",
          "foreign_key_column_usage",
          "foreign_keys",
          "index_column_usage",
          "index_partitions",
          "index_stats",
          "indexes",
          "innodb_ddl_log",
          "innodb_dynamic_metadata",
          "parameter_type_elements",
          "parameters",
          "resource_groups",
          "routines",
          "schemata",
          "st_spatial_reference_systems",
          "table_partition_values",
          "table_partitions",
          "table_stats",
          "tables",
          "tablespace_files",
          "tablespaces",
          "triggers",
          "view_routine_usage",
          "view_table_usage");

  private DictionaryTables() {}

  static boolean hold(TableName table) {
    return table.schema().map(schema -> schema.text()).equals(Optional.of("mysql"))
        && NAMES.contains(table.name().text().toLowerCase(Locale.ROOT));
  }
}
