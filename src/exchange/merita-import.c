/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "merita-import-private.h"

#define HEADER_ROWS 30

static const struct
{
  const char *id, *words;
  const MeritaImportClass *class;
} kinds[MERITA_N_IMPORTS] = {
  { "people", "people|employees|pegawai|assessments|performance|asesmen|kinerja|asn",
    &merita_import_people_class },
  { "positions", "positions|jabatan|posisi", &merita_import_positions_class },
  { "units", "units|unit|opd", &merita_import_units_class },
  { "standards", "standards|standar|standarkompetensi", &merita_import_standards_class },
  { "rounds", "rounds|babak|penilaian", &merita_import_rounds_class },
  { "decisions", "decisions|keputusan", &merita_import_decisions_class },
  { "recommendations", "recommendations|rekomendasi", &merita_import_recommendations_class },
};

static void
free_column (gpointer data)
{
  MeritaImportColumn *column = data;

  g_free (column->header);
  g_free (column->field);
  g_free (column->sample);
  g_free (column);
}

static void
forget_check (MeritaImport *self)
{
  self->checked = FALSE;
  if (self->plan != NULL)
    self->class->free_plan (self->plan);
  self->plan = NULL;
  g_clear_pointer (&self->status, g_free);
  g_hash_table_remove_all (self->issues);
  g_hash_table_remove_all (self->changes);
  memset (&self->counts, 0, sizeof self->counts);
}

gint
merita_import_kind_parse (const char *text)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (text != NULL, -1);

  folded = merita_header_fold (text, strlen (text));
  for (guint kind = 0; kind < MERITA_N_IMPORTS; kind++)
    {
      g_auto (GStrv) words = g_strsplit (kinds[kind].words, "|", -1);

      if (g_strv_contains ((const char *const *) words, folded))
        return (gint) kind;
    }
  return -1;
}

const char *
merita_import_kind_id (MeritaImportKind kind)
{
  g_return_val_if_fail (kind < MERITA_N_IMPORTS, NULL);
  return kinds[kind].id;
}

static void
free_issues (gpointer data)
{
  g_ptr_array_unref (data);
}

static void
free_string (gpointer data)
{
  g_string_free (data, TRUE);
}

MeritaImport *
merita_import_new (MeritaImportKind kind,
                   const MeritaProfile *profile,
                   MeritaLanguage language,
                   MeritaDate today)
{
  MeritaImport *self;

  g_return_val_if_fail (kind < MERITA_N_IMPORTS, NULL);
  g_return_val_if_fail (profile != NULL, NULL);

  self = g_new0 (MeritaImport, 1);
  self->kind = kind;
  self->class = kinds[kind].class;
  self->profile = merita_profile_ref ((MeritaProfile *) profile);
  self->language = language;
  self->today = today;
  self->header = merita_header_new (kind, profile, language);
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  self->columns = g_ptr_array_new_with_free_func (free_column);
  self->issues = g_hash_table_new_full (NULL, NULL, NULL, free_issues);
  self->changes = g_hash_table_new_full (NULL, NULL, NULL, free_string);
  return self;
}

void
merita_import_free (MeritaImport *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->instruments, g_hash_table_unref);
  forget_check (self);
  g_clear_pointer (&self->book, merita_book_free);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_ptr_array_unref (self->columns);
  g_array_unref (self->rows);
  g_hash_table_unref (self->issues);
  g_hash_table_unref (self->changes);
  merita_header_free (self->header);
  merita_profile_unref (self->profile);
  g_free (self->path);
  g_free (self->basename);
  g_free (self->dialect);
  g_free (self);
}

/* ---- finding the header ------------------------------------------------------------------- */

/* How many different fields a row names; the key field of the kind counts double. */
static guint
rate_header (MeritaImport *self, const MeritaSheet *sheet, guint row)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const MeritaCell *cells = merita_sheet_get_row (sheet, row);
  guint n = merita_sheet_get_length (sheet, row);
  gboolean key = FALSE;

  for (guint i = 0; i < n; i++)
    {
      char *id = cells[i].type == MERITA_CELL_TEXT
                   ? merita_header_recognise (self->header, cells[i].text, cells[i].length)
                   : NULL;

      if (id == NULL)
        continue;
      key = key || strcmp (id, merita_header_list_fields (self->kind)[0].id) == 0;
      g_hash_table_add (seen, id);
    }
  if (!key && g_hash_table_size (seen) < 2)
    return 0;
  return g_hash_table_size (seen) + (key ? 1 : 0);
}

/* The row that looks most like a header among the first; -1 if none does. */
static gint
find_header (MeritaImport *self, const MeritaSheet *sheet)
{
  guint n = MIN (merita_sheet_get_n_rows (sheet), HEADER_ROWS);
  guint best = 0;
  gint found = -1;

  for (guint row = 0; row < n; row++)
    {
      guint rate = rate_header (self, sheet, row);

      if (rate > best)
        {
          best = rate;
          found = (gint) row;
        }
    }
  return found;
}

/* The line "1 2 3 4 ..." that many official tables carry below their header. */
static gboolean
is_numbering (const MeritaSheet *sheet, guint row)
{
  const MeritaCell *cells = merita_sheet_get_row (sheet, row);
  guint n = merita_sheet_get_length (sheet, row);
  guint expected = 1;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *folded = merita_header_fold (cells[i].text, cells[i].length);
      g_autofree char *number = g_strdup_printf ("%u", expected);

      if (folded[0] == '\0')
        continue;
      if (strcmp (folded, number) != 0)
        return FALSE;
      expected++;
    }
  return expected > 2;
}

static void
read_rows (MeritaImport *self)
{
  guint n = merita_sheet_get_n_rows (self->sheet);
  gboolean first = TRUE;

  g_array_set_size (self->rows, 0);
  for (guint row = self->header_row + 1; row < n; row++)
    {
      if (merita_sheet_is_blank (self->sheet, row))
        continue;
      if (!first || !is_numbering (self->sheet, row))
        g_array_append_val (self->rows, row);
      first = FALSE;
    }
}

static gboolean
is_field_taken (MeritaImport *self, const char *field, guint except)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const MeritaImportColumn *column = self->columns->pdata[i];

      if (i != except && column->field != NULL && strcmp (column->field, field) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
read_columns (MeritaImport *self)
{
  guint n = merita_sheet_get_length (self->sheet, self->header_row);
  const MeritaCell *cells = merita_sheet_get_row (self->sheet, self->header_row);

  g_ptr_array_set_size (self->columns, 0);
  while (n > 0 && cells[n - 1].length == 0)
    n--;
  for (guint i = 0; i < n; i++)
    {
      MeritaImportColumn *column = g_new0 (MeritaImportColumn, 1);

      column->header = g_strstrip (g_strndup (cells[i].text, cells[i].length));
      column->field = merita_header_recognise (self->header, cells[i].text, cells[i].length);
      column->automatic = TRUE;
      /* Of two columns that mean the same, the first counts. */
      if (column->field != NULL && is_field_taken (self, column->field, G_MAXUINT))
        g_clear_pointer (&column->field, g_free);
      g_ptr_array_add (self->columns, column);
      for (guint row = 0; row < self->rows->len && row < 1000 && column->sample == NULL; row++)
        {
          const MeritaCell *cell =
            merita_sheet_get_cell (self->sheet, g_array_index (self->rows, guint, row), i);

          if (cell->length > 0)
            column->sample = g_strndup (cell->text, MIN (cell->length, 80));
        }
    }
}

static gint
compare_years (gconstpointer a, gconstpointer b)
{
  return *(const gint *) b - *(const gint *) a;
}

static void
read_fields (MeritaImport *self)
{
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (gint));
  gint newest = self->today != MERITA_DATE_UNKNOWN ? self->today / 10000 : 2026;

  for (gint year = newest; year > newest - 5; year--)
    g_array_append_val (years, year);
  for (guint i = 0; i < self->columns->len; i++)
    {
      const MeritaImportColumn *column = self->columns->pdata[i];
      const char *colon = column->field != NULL && g_str_has_prefix (column->field, "performance-")
                            ? strchr (column->field, ':')
                            : NULL;
      gint year = colon != NULL ? (gint) g_ascii_strtoll (colon + 1, NULL, 10) : 0;
      gboolean known = year == 0;

      for (guint k = 0; k < years->len && !known; k++)
        known = g_array_index (years, gint, k) == year;
      if (!known)
        g_array_append_val (years, year);
    }
  g_array_sort (years, compare_years);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  self->fields = merita_header_make_fields (self->header, years);
}

static void
describe (MeritaImport *self)
{
  const char *separator = "";
  const char *decimal = "";

  g_clear_pointer (&self->dialect, g_free);
  if (merita_book_get_format (self->book) != MERITA_BOOK_TEXT)
    {
      static const char *const names[] = { "", "XLSX", "ODS", "XLS" };

      self->dialect = g_strdup (names[merita_book_get_format (self->book)]);
      return;
    }
  switch (merita_book_get_separator (self->book))
    {
    case ';':
      separator = merita_tr (self->language, "semicolon");
      break;
    case '\t':
      separator = merita_tr (self->language, "tab");
      break;
    case '|':
      separator = merita_tr (self->language, "vertical bar");
      break;
    default:
      separator = merita_tr (self->language, "comma");
      break;
    }
  if (merita_book_get_decimal (self->book) == ',')
    decimal = merita_tr (self->language, ", decimal comma");
  else if (merita_book_get_decimal (self->book) == '.')
    decimal = merita_tr (self->language, ", decimal point");
  self->dialect =
    g_strdup_printf ("%s, %s%s", merita_book_get_encoding (self->book), separator, decimal);
}

/* ---- opening ------------------------------------------------------------------------------ */

static gboolean
try_sheet (MeritaImport *self, guint index, GCancellable *cancellable, GError **error)
{
  gint row;

  self->sheet = merita_book_load (self->book, index, cancellable, error);
  if (self->sheet == NULL)
    return FALSE;
  row = find_header (self, self->sheet);
  if (row < 0)
    {
      self->sheet = NULL;
      return TRUE;
    }
  self->sheet_index = index;
  self->header_row = (guint) row;
  return TRUE;
}

static gboolean
choose_sheet (MeritaImport *self, const char *sheet, GCancellable *cancellable, GError **error)
{
  GPtrArray *names = merita_book_list_sheets (self->book);
  gboolean found = FALSE;
  gboolean filled = FALSE;

  for (guint i = 0; i < names->len && self->sheet == NULL; i++)
    {
      if (sheet != NULL && strcmp (sheet, names->pdata[i]) != 0)
        continue;
      found = TRUE;
      if (!try_sheet (self, i, cancellable, error))
        return FALSE;
      filled = filled || merita_sheet_get_n_rows (merita_book_load (self->book, i, NULL, NULL)) > 0;
    }
  if (self->sheet != NULL)
    return TRUE;
  if (!found)
    g_set_error (error, MERITA_EXCHANGE_ERROR, MERITA_EXCHANGE_ERROR_NO_HEADER,
                 merita_tr (self->language, "“%s” has no sheet “%s”. Choose one of its sheets."),
                 self->basename, sheet);
  else if (!filled)
    g_set_error (error, MERITA_EXCHANGE_ERROR, MERITA_EXCHANGE_ERROR_EMPTY,
                 merita_tr (self->language, "“%s” is empty. Export the table again."),
                 self->basename);
  else
    g_set_error (error, MERITA_EXCHANGE_ERROR, MERITA_EXCHANGE_ERROR_NO_HEADER,
                 merita_tr (self->language,
                            "None of the first %d rows of “%s” is a header: no row names the "
                            "column “%s” or two other known columns. Add a header row."),
                 HEADER_ROWS, self->basename,
                 merita_tr (self->language, merita_header_list_fields (self->kind)[0].label));
  return FALSE;
}

gboolean
merita_import_open (MeritaImport *self,
                    const char *path,
                    const char *sheet,
                    GCancellable *cancellable,
                    GError **error)
{
  g_return_val_if_fail (self != NULL && path != NULL, FALSE);

  forget_check (self);
  self->sheet = NULL;
  g_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->columns, 0);
  if (g_strcmp0 (path, self->path) != 0 || self->book == NULL)
    {
      g_clear_pointer (&self->book, merita_book_free);
      g_free (self->path);
      g_free (self->basename);
      self->path = g_strdup (path);
      self->basename = g_path_get_basename (path);
      self->book = merita_book_open (path, cancellable, error);
      if (self->book == NULL)
        return FALSE;
    }
  if (!choose_sheet (self, sheet, cancellable, error))
    return FALSE;
  read_rows (self);
  read_columns (self);
  read_fields (self);
  describe (self);
  if (self->rows->len == 0)
    {
      g_set_error (error, MERITA_EXCHANGE_ERROR, MERITA_EXCHANGE_ERROR_EMPTY,
                   merita_tr (self->language, "“%s” has a header but no rows below it."),
                   self->basename);
      return FALSE;
    }
  return TRUE;
}

/* ---- what was found ------------------------------------------------------------------------ */

const char *
merita_import_get_path (MeritaImport *self)
{
  return self->path;
}

const char *
merita_import_get_sheet (MeritaImport *self)
{
  if (self->sheet == NULL || merita_book_get_format (self->book) == MERITA_BOOK_TEXT)
    return NULL;
  return merita_sheet_get_name (self->sheet);
}

GPtrArray *
merita_import_list_sheets (MeritaImport *self)
{
  g_return_val_if_fail (self->book != NULL, NULL);
  return merita_book_list_sheets (self->book);
}

const char *
merita_import_get_dialect (MeritaImport *self)
{
  return self->dialect;
}

guint
merita_import_get_n_rows (MeritaImport *self)
{
  return self->rows->len;
}

const GPtrArray *
merita_import_get_columns (MeritaImport *self)
{
  return self->columns;
}

const GPtrArray *
merita_import_get_fields (MeritaImport *self)
{
  return self->fields;
}

gboolean
merita_import_set_field (MeritaImport *self, guint column, const char *field, GError **error)
{
  MeritaImportColumn *chosen;
  gboolean known = field == NULL;

  g_return_val_if_fail (column < self->columns->len, FALSE);

  for (guint i = 0; i < self->fields->len && !known; i++)
    known = strcmp (((MeritaImportField *) self->fields->pdata[i])->id, field) == 0;
  if (!known)
    {
      g_set_error (error, MERITA_EXCHANGE_ERROR, MERITA_EXCHANGE_ERROR_COLUMN,
                   merita_tr (self->language, "There is no field “%s”."), field);
      return FALSE;
    }
  if (field != NULL && is_field_taken (self, field, column))
    {
      g_autofree char *label = merita_header_get_label (self->header, field);

      g_set_error (
        error, MERITA_EXCHANGE_ERROR, MERITA_EXCHANGE_ERROR_COLUMN,
        merita_tr (self->language,
                   "“%s” is already taken from another column. Clear that column first."),
        label);
      return FALSE;
    }
  forget_check (self);
  chosen = self->columns->pdata[column];
  if (g_strcmp0 (chosen->field, field) != 0)
    {
      g_free (chosen->field);
      chosen->field = g_strdup (field);
      chosen->automatic = FALSE;
    }
  return TRUE;
}

gboolean
merita_import_require (MeritaImport *self, const char *field, GError **error)
{
  g_autofree char *label = NULL;

  if (merita_import_find_column (self, field) >= 0)
    return TRUE;
  label = merita_header_get_label (self->header, field);
  g_set_error (error, MERITA_EXCHANGE_ERROR, MERITA_EXCHANGE_ERROR_COLUMN,
               merita_tr (self->language,
                          "“%s” has no column for “%s”. Choose the column that holds it."),
               self->basename, label);
  return FALSE;
}

gboolean
merita_import_check (MeritaImport *self,
                     MeritaReader *reader,
                     MeritaProgress progress,
                     gpointer data,
                     GCancellable *cancellable,
                     GError **error)
{
  gboolean ok;

  g_return_val_if_fail (self->sheet != NULL, FALSE);
  g_return_val_if_fail (reader != NULL, FALSE);

  forget_check (self);
  self->status = g_new0 (guint8, self->rows->len);
  self->data_version = merita_reader_get_data_version (reader);
  self->progress = progress;
  self->progress_data = data;
  self->cancellable = cancellable;
  ok = self->class->check (self, reader, error);
  self->progress = NULL;
  self->cancellable = NULL;
  if (!ok)
    {
      forget_check (self);
      return FALSE;
    }
  for (guint row = 0; row < self->rows->len; row++)
    {
      switch ((MeritaRowStatus) self->status[row])
        {
        case MERITA_ROW_ADDED:
          self->counts.added++;
          break;
        case MERITA_ROW_CHANGED:
          self->counts.changed++;
          break;
        case MERITA_ROW_UNCHANGED:
          self->counts.unchanged++;
          break;
        case MERITA_ROW_REJECTED:
          self->counts.rejected++;
          break;
        }
    }
  self->checked = TRUE;
  return TRUE;
}

void
merita_import_get_counts (MeritaImport *self, MeritaImportCounts *counts)
{
  *counts = self->counts;
}

gboolean
merita_import_step (MeritaImport *self, guint64 done, guint64 total, GError **error)
{
  if (done % 1024 != 0)
    return TRUE;
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (self->progress == NULL || self->progress (done, total, self->progress_data))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED,
                       merita_tr (self->language, "The import was stopped; nothing was changed."));
  return FALSE;
}
