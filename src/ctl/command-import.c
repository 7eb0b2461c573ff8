/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl.h"

#include <string.h>

#include "merita-import.h"

typedef struct
{
  char *sheet;
  char **map;
  char *rejects;
  gboolean dry_run;
} ImportOptions;

static gboolean
find_column (MeritaImport *import, const char *header, guint *index)
{
  const GPtrArray *columns = merita_import_get_columns (import);

  for (guint i = 0; i < columns->len; i++)
    {
      const MeritaImportColumn *column = columns->pdata[i];

      if (g_strcmp0 (column->header, header) == 0)
        {
          *index = i;
          return TRUE;
        }
    }
  return FALSE;
}

/* "GOL. RUANG=grade"; "KET=" leaves a column out. */
static gboolean
apply_maps (MeritaCtl *ctl, MeritaImport *import, char **maps, GError **error)
{
  for (guint i = 0; maps != NULL && maps[i] != NULL; i++)
    {
      const char *equal = strrchr (maps[i], '=');
      g_autofree char *header = equal != NULL ? g_strndup (maps[i], equal - maps[i]) : NULL;
      guint column;

      if (header == NULL || !find_column (import, header, &column))
        {
          g_set_error (error, MERITA_EXCHANGE_ERROR, MERITA_EXCHANGE_ERROR_COLUMN,
                       merita_ctl_tr (ctl,
                                      "--map %s: the sheet has no such column; write COLUMN=FIELD"),
                       maps[i]);
          return FALSE;
        }
      if (!merita_import_set_field (import, column, equal[1] != '\0' ? equal + 1 : NULL, error))
        return FALSE;
    }
  return TRUE;
}

static void
print_columns_json (JsonBuilder *builder, MeritaImport *import)
{
  const GPtrArray *columns = merita_import_get_columns (import);

  json_builder_set_member_name (builder, "columns");
  json_builder_begin_object (builder);
  for (guint i = 0; i < columns->len; i++)
    {
      const MeritaImportColumn *column = columns->pdata[i];

      merita_json_string (builder, column->header, column->field);
    }
  json_builder_end_object (builder);
}

static void
print_issue_json (JsonBuilder *builder,
                  MeritaImport *import,
                  guint row,
                  const MeritaRowIssue *issue)
{
  const GPtrArray *columns = merita_import_get_columns (import);
  const MeritaImportColumn *column =
    issue->column < columns->len ? columns->pdata[issue->column] : NULL;

  json_builder_begin_object (builder);
  merita_json_integer (builder, "row", merita_import_get_row_number (import, row));
  merita_json_string (builder, "column", column != NULL ? column->header : NULL);
  merita_json_string (builder, "value", issue->value);
  merita_json_string (builder, "reason", issue->reason);
  json_builder_end_object (builder);
}

static void
print_issues_json (JsonBuilder *builder, MeritaImport *import, const char *name, gboolean fatal)
{
  guint n = merita_import_get_n_rows (import);

  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint row = 0; row < n; row++)
    {
      const GPtrArray *issues = merita_import_get_row_issues (import, row);

      for (guint i = 0; issues != NULL && i < issues->len; i++)
        {
          const MeritaRowIssue *issue = issues->pdata[i];

          if (issue->fatal == fatal)
            print_issue_json (builder, import, row, issue);
        }
    }
  json_builder_end_array (builder);
}

static void
print_json (MeritaCtl *ctl, MeritaImport *import, const MeritaImportCounts *counts)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  merita_json_integer (builder, "added", counts->added);
  merita_json_integer (builder, "changed", counts->changed);
  merita_json_integer (builder, "unchanged", counts->unchanged);
  merita_json_integer (builder, "rejected", counts->rejected);
  merita_json_integer (builder, "warnings", counts->warnings);
  print_columns_json (builder, import);
  print_issues_json (builder, import, "rejects", TRUE);
  print_issues_json (builder, import, "check", FALSE);
  json_builder_end_object (builder);
  merita_ctl_print_json (ctl, builder);
}

static void
print_row_issues (MeritaCtl *ctl, MeritaImport *import, guint row, const GPtrArray *issues)
{
  const GPtrArray *columns = merita_import_get_columns (import);

  for (guint i = 0; i < issues->len; i++)
    {
      const MeritaRowIssue *issue = issues->pdata[i];
      const MeritaImportColumn *column =
        issue->column < columns->len ? columns->pdata[issue->column] : NULL;

      merita_ctl_print (ctl, merita_ctl_tr (ctl, "  row %u%s%s: %s%s\n"),
                        merita_import_get_row_number (import, row), column != NULL ? ", " : "",
                        column != NULL ? column->header : "", issue->reason,
                        issue->fatal ? "" : merita_ctl_tr (ctl, " (please check)"));
    }
}

static void
print_text (MeritaCtl *ctl,
            MeritaImport *import,
            const MeritaImportCounts *counts,
            gboolean dry_run)
{
  const GPtrArray *columns = merita_import_get_columns (import);
  guint shown = 0;

  if (ctl->explain)
    for (guint i = 0; i < columns->len; i++)
      {
        const MeritaImportColumn *column = columns->pdata[i];

        merita_ctl_print (ctl, "  %-28s -> %s\n", column->header,
                          column->field != NULL ? column->field : "–");
      }
  merita_ctl_print (
    ctl, merita_ctl_tr (ctl, "Added %u, changed %u, unchanged %u, rejected %u, to check %u%s\n"),
    counts->added, counts->changed, counts->unchanged, counts->rejected, counts->warnings,
    dry_run ? merita_ctl_tr (ctl, " (dry run: nothing was written)") : "");
  for (guint row = 0; row < merita_import_get_n_rows (import) && shown < 50; row++)
    {
      const GPtrArray *issues = merita_import_get_row_issues (import, row);

      if (issues == NULL)
        continue;
      print_row_issues (ctl, import, row, issues);
      shown++;
    }
  if (shown == 50)
    merita_ctl_print (ctl, "%s\n", merita_ctl_tr (ctl, "  … more: write them all with --rejects"));
}

static int
finish (MeritaCtl *ctl, MeritaImport *import, const ImportOptions *options)
{
  MeritaImportCounts counts;
  g_autoptr (GError) error = NULL;

  merita_import_get_counts (import, &counts);
  if (options->rejects != NULL && counts.rejected > 0
      && !merita_import_write_rejects (import, options->rejects, &error))
    return merita_ctl_fail (ctl, error);
  if (ctl->json)
    print_json (ctl, import, &counts);
  else
    print_text (ctl, import, &counts, options->dry_run);
  return counts.rejected > 0 ? MERITA_EXIT_DOES_NOT_HOLD : MERITA_EXIT_HOLDS;
}

static int
run_import (MeritaCtl *ctl, MeritaImportKind kind, const char *path, const ImportOptions *options)
{
  g_autoptr (MeritaAgency) agency = NULL;
  g_autoptr (MeritaImport) import = NULL;
  g_autoptr (MeritaStore) store = NULL;
  g_autoptr (GError) error = NULL;
  MeritaReader *reader;
  GHashTable *instruments;

  agency = merita_ctl_open_agency (ctl);
  if (agency == NULL)
    return MERITA_EXIT_CANNOT;
  reader = merita_agency_get_reader (agency);
  instruments = merita_agency_get_instruments (agency, &error);
  if (instruments == NULL)
    return merita_ctl_fail (ctl, error);
  import = merita_import_new (kind, merita_agency_get_profile (agency), ctl->language, ctl->today);
  merita_import_set_instruments (import, instruments);
  if (!merita_import_open (import, path, options->sheet, NULL, &error)
      || !merita_import_recall (import, reader, &error)
      || !apply_maps (ctl, import, options->map, &error)
      || !merita_import_check (import, reader, NULL, NULL, NULL, &error))
    return merita_ctl_fail (ctl, error);
  if (!options->dry_run)
    {
      store = merita_ctl_open_store (ctl);
      if (store == NULL)
        return MERITA_EXIT_CANNOT;
      /* The last to close tidies the file, and a reader cannot. */
      g_clear_pointer (&agency, merita_agency_free);
      if (!merita_import_apply (import, store, NULL, NULL, NULL, &error)
          || !merita_store_close (store, &error))
        return merita_ctl_fail (ctl, error);
    }
  return finish (ctl, import, options);
}

int
merita_ctl_import (MeritaCtl *ctl, int kind, const char *path)
{
  const ImportOptions options = { 0 };

  return run_import (ctl, (MeritaImportKind) kind, path, &options);
}

int
merita_command_import (MeritaCtl *ctl, int argc, char **argv)
{
  ImportOptions options = { 0 };
  const GOptionEntry entries[] = {
    { "sheet", 0, 0, G_OPTION_ARG_STRING, &options.sheet, "Sheet of a workbook", "NAME" },
    { "map", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.map, "Meaning of a column", "COLUMN=FIELD" },
    { "rejects", 0, 0, G_OPTION_ARG_FILENAME, &options.rejects, "Write rejected rows here",
      "OUT.csv" },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options.dry_run, "Check only, write nothing", NULL },
    { NULL },
  };
  int status = MERITA_EXIT_USAGE;

  if (merita_ctl_parse (ctl, argc, argv, entries, 3, 3))
    {
      gint kind = merita_import_kind_parse (merita_ctl_get_argument (ctl, 1));

      status =
        kind < 0
          ? merita_ctl_usage (ctl, merita_ctl_tr (ctl, "there is no such kind of import"))
          : run_import (ctl, (MeritaImportKind) kind, merita_ctl_get_argument (ctl, 2), &options);
    }
  g_free (options.sheet);
  g_free (options.rejects);
  g_strfreev (options.map);
  return status;
}
