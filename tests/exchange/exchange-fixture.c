/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange-fixture.h"
#include "test-folder.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gstdio.h>
#include <string.h>
#include <xlsxwriter.h>

static const struct
{
  const char *code, *name, *synonym;
  MeritaJobGroup group;
  int tier;
} levels[] = {
  { "jpt-madya", "JPT Madya", "Eselon I.b", MERITA_JOB_JPT_SENIOR, 5 },
  { "jpt-pratama", "JPT Pratama", "Eselon II.a", MERITA_JOB_JPT_JUNIOR, 4 },
  { "administrator", "Administrator", "Eselon III.a", MERITA_JOB_ADMINISTRATOR, 3 },
  { "pengawas", "Pengawas", "Eselon IV.a", MERITA_JOB_SUPERVISOR, 2 },
  { "ahli-utama", "Fungsional Ahli Utama", "Ahli Utama", MERITA_JOB_FUNCTIONAL, 4 },
  { "ahli-madya", "Fungsional Ahli Madya", "Ahli Madya", MERITA_JOB_FUNCTIONAL, 3 },
  { "ahli-muda", "Fungsional Ahli Muda", "Ahli Muda", MERITA_JOB_FUNCTIONAL, 2 },
  { "ahli-pertama", "Fungsional Ahli Pertama", "Ahli Pertama", MERITA_JOB_FUNCTIONAL, 1 },
  { "penyelia", "Fungsional Penyelia", "Penyelia", MERITA_JOB_FUNCTIONAL, 1 },
  { "mahir", "Fungsional Mahir", "Mahir", MERITA_JOB_FUNCTIONAL, 1 },
  { "terampil", "Fungsional Terampil", "Terampil", MERITA_JOB_FUNCTIONAL, 1 },
  { "pelaksana", "Pelaksana", "Staf", MERITA_JOB_STAFF, 1 },
};

static const char *const competencies[][2] = {
  { "integritas", "Integritas" },
  { "kerjasama", "Kerja Sama" },
  { "komunikasi", "Komunikasi" },
  { "orientasi-hasil", "Orientasi pada Hasil" },
  { "pelayanan-publik", "Pelayanan Publik" },
  { "pengembangan-diri", "Pengembangan Diri dan Orang Lain" },
  { "mengelola-perubahan", "Mengelola Perubahan" },
  { "pengambilan-keputusan", "Pengambilan Keputusan" },
  { "perekat-bangsa", "Perekat Bangsa" },
};

static MeritaJobRule *
make_jobs (void)
{
  MeritaJobRule *jobs = merita_job_rule_new ();

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      MeritaJobLevel *level = merita_job_level_new ();

      level->code = g_strdup (levels[i].code);
      level->name = g_strdup (levels[i].name);
      g_ptr_array_add (level->synonyms, g_strdup (levels[i].synonym));
      level->group = levels[i].group;
      level->tier = levels[i].tier;
      level->retirement_age = 60;
      level->standard = 0x333333333;
      g_ptr_array_add (jobs->levels, level);
    }
  for (guint i = 0; i < G_N_ELEMENTS (competencies); i++)
    {
      MeritaCompetency *competency = merita_competency_new ();

      competency->code = g_strdup (competencies[i][0]);
      competency->name = g_strdup (competencies[i][1]);
      competency->short_name = g_strdup (competencies[i][1]);
      g_ptr_array_add (jobs->competencies, competency);
    }
  return jobs;
}

static MeritaInstrument *
make_instrument (void)
{
  static const int maxima[] = { 4000, 4000, 13000, 4000, 8000, 4000, 1600, 2400 };
  static const char *const codes[] = { "I", "II", "III", "IV" };
  static const char *const names[] = { "Buruk", "Kurang", "Baik", "Sangat Baik" };
  MeritaInstrument *instrument = merita_instrument_new ();

  instrument->id = g_strdup ("uji");
  for (guint i = 0; i < G_N_ELEMENTS (maxima); i++)
    {
      MeritaAspect *aspect = merita_aspect_new ();

      aspect->number = i + 1;
      aspect->name = g_strdup_printf ("Aspek %u", i + 1);
      aspect->maximum = maxima[i];
      g_ptr_array_add (instrument->aspects, aspect);
    }
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      MeritaCategory *category = merita_category_new ();

      category->code = g_strdup (codes[i]);
      category->name = g_strdup (names[i]);
      category->lower = (MeritaHundredths) (i * 10000);
      category->valid_months = i >= 2 ? 12 : 0;
      g_ptr_array_add (instrument->categories, category);
    }
  instrument->maximum = 41000;
  return instrument;
}

static MeritaTalentRule *
make_talent (void)
{
  MeritaTalentRule *talent = merita_talent_rule_new ();
  MeritaComponent *award = merita_component_new ();
  MeritaComponent *feedback = merita_component_new ();
  MeritaScaleEntry entry = { NULL, 10000 };

  award->id = g_strdup ("award");
  award->name = g_strdup ("Penghargaan");
  award->source = MERITA_SOURCE_FACT_CODE;
  award->key = g_strdup ("award");
  award->scale = MERITA_SCALE_MAP;
  if (award->entries == NULL)
    award->entries = g_array_new (FALSE, FALSE, sizeof (MeritaScaleEntry));
  entry.code = g_strdup ("nasional");
  g_array_append_val (award->entries, entry);
  feedback->id = g_strdup ("feedback");
  feedback->name = g_strdup ("Umpan balik 360");
  feedback->source = MERITA_SOURCE_FACT_VALUE;
  feedback->key = g_strdup ("feedback-360");
  g_ptr_array_add (talent->axes[MERITA_AXIS_PERFORMANCE].components, award);
  g_ptr_array_add (talent->axes[MERITA_AXIS_PERFORMANCE].components, feedback);
  return talent;
}

MeritaProfile *
fixture_profile (void)
{
  MeritaProfile *profile = merita_profile_new ();

  profile->id = g_strdup ("uji");
  profile->version = g_strdup ("1");
  profile->name = g_strdup ("Uji");
  profile->sha256 = g_strnfill (64, '0');
  profile->jobs = make_jobs ();
  profile->instrument = make_instrument ();
  profile->talent = make_talent ();
  return profile;
}

void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("merita-exchange-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "uji.merita", NULL);
  fixture->profile = fixture_profile ();
  fixture->store = merita_store_create (fixture->path, "Kabupaten Uji", fixture->profile, "{}",
                                        "penguji", FIXTURE_TODAY, &error);
  g_assert_no_error (error);
}

void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (merita_store_close (fixture->store, &error));
  g_assert_no_error (error);
  g_object_unref (fixture->store);
  merita_profile_unref (fixture->profile);
  test_folder_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

char *
fixture_file (Fixture *fixture, const char *name, const char *content, gssize length)
{
  char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, length, NULL));
  return path;
}

MeritaReader *
fixture_reader (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  MeritaReader *reader = merita_reader_new (fixture->path, &error);

  g_assert_no_error (error);
  return reader;
}

/* ---- files ---------------------------------------------------------------------------------- */

static void
write_cell (lxw_worksheet *sheet,
            lxw_format *day,
            lxw_row_t row,
            lxw_col_t column,
            const char *cell)
{
  int y, m, d;

  if (cell[0] == '#')
    worksheet_write_number (sheet, row, column, g_ascii_strtod (cell + 1, NULL), NULL);
  else if (cell[0] == '@' && sscanf (cell + 1, "%d-%d-%d", &y, &m, &d) == 3)
    worksheet_write_datetime (sheet, row, column, &(lxw_datetime){ y, m, d, 0, 0, 0 }, day);
  else if (cell[0] != '\0')
    worksheet_write_string (sheet, row, column, cell, NULL);
}

char *
fixture_xlsx (Fixture *fixture, const char *name, const char *table)
{
  char *path = g_build_filename (fixture->folder, name, NULL);
  lxw_workbook *book = workbook_new (path);
  lxw_worksheet *cover = workbook_add_worksheet (book, "Sampul");
  lxw_worksheet *sheet = workbook_add_worksheet (book, "Data ASN");
  lxw_format *day = workbook_add_format (book);
  g_auto (GStrv) rows = g_strsplit (table, "\n", -1);

  format_set_num_format (day, "dd/mm/yyyy");
  worksheet_write_string (cover, 0, 0, "Daftar pegawai", NULL);
  for (guint r = 0; rows[r] != NULL; r++)
    {
      g_auto (GStrv) cells = g_strsplit (rows[r], ";", -1);

      for (guint c = 0; cells[c] != NULL; c++)
        write_cell (sheet, day, r, (lxw_col_t) c, cells[c]);
    }
  g_assert_cmpint (workbook_close (book), ==, LXW_NO_ERROR);
  return path;
}

static void
add_member (struct archive *archive, const char *name, const char *content)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, name);
  archive_entry_set_size (entry, (la_int64_t) strlen (content));
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
  archive_write_data (archive, content, strlen (content));
  archive_entry_free (entry);
}

static struct archive *
open_zip (const char *path)
{
  struct archive *archive = archive_write_new ();

  archive_write_set_format_zip (archive);
  g_assert_cmpint (archive_write_open_filename (archive, path), ==, ARCHIVE_OK);
  return archive;
}

char *
fixture_zip (Fixture *fixture, const char *name, const char *member, ...)
{
  char *path = g_build_filename (fixture->folder, name, NULL);
  struct archive *archive = open_zip (path);
  va_list pairs;

  va_start (pairs, member);
  for (; member != NULL; member = va_arg (pairs, const char *))
    add_member (archive, member, va_arg (pairs, const char *));
  va_end (pairs);
  archive_write_free (archive);
  return path;
}

static void
append_ods_cell (GString *xml, const char *cell)
{
  g_autofree char *escaped = g_markup_escape_text (cell, -1);

  if (cell[0] == '\0')
    g_string_append (xml, "<table:table-cell/>");
  else if (cell[0] == '#')
    g_string_append_printf (xml,
                            "<table:table-cell office:value-type=\"float\" office:value=\"%s\">"
                            "<text:p>x</text:p></table:table-cell>",
                            cell + 1);
  else if (cell[0] == '@')
    g_string_append_printf (xml,
                            "<table:table-cell office:value-type=\"date\" office:date-value=\"%s\">"
                            "<text:p>x</text:p></table:table-cell>",
                            cell + 1);
  else
    g_string_append_printf (xml,
                            "<table:table-cell office:value-type=\"string\"><text:p>%s</text:p>"
                            "</table:table-cell>",
                            escaped);
}

char *
fixture_ods (Fixture *fixture, const char *name, const char *table, gboolean encrypted)
{
  g_autoptr (GString) xml =
    g_string_new ("<?xml version=\"1.0\"?><office:document-content "
                  "xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body>"
                  "<office:spreadsheet><table:table table:name=\"Lembar1\">");
  g_auto (GStrv) rows = g_strsplit (table, "\n", -1);

  for (guint r = 0; rows[r] != NULL; r++)
    {
      g_auto (GStrv) cells = g_strsplit (rows[r], ";", -1);

      g_string_append (xml, "<table:table-row>");
      for (guint c = 0; cells[c] != NULL; c++)
        append_ods_cell (xml, cells[c]);
      g_string_append (
        xml, "<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>");
    }
  g_string_append (xml,
                   "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell/>"
                   "</table:table-row></table:table></office:spreadsheet></office:body>"
                   "</office:document-content>");
  return fixture_zip (
    fixture, name, "mimetype", "application/vnd.oasis.opendocument.spreadsheet",
    "META-INF/manifest.xml",
    encrypted ? "<m:manifest xmlns:m=\"m\"><m:file-entry><m:encryption-data/></m:file-entry>"
                "</m:manifest>"
              : "<m:manifest xmlns:m=\"m\"/>",
    "content.xml", xml->str, NULL);
}

/* ---- importing ------------------------------------------------------------------------------- */

MeritaImport *
fixture_check (Fixture *fixture, MeritaImportKind kind, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaReader) reader = fixture_reader (fixture);
  MeritaImport *import =
    merita_import_new (kind, fixture->profile, MERITA_LANGUAGE_ENGLISH, FIXTURE_TODAY);

  merita_import_open (import, path, NULL, NULL, &error);
  g_assert_no_error (error);
  merita_import_check (import, reader, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return import;
}

void
fixture_apply (Fixture *fixture, MeritaImport *import)
{
  g_autoptr (GError) error = NULL;

  merita_import_apply (import, fixture->store, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

void
fixture_import (Fixture *fixture,
                MeritaImportKind kind,
                const char *path,
                guint added,
                guint changed,
                guint unchanged,
                guint rejected)
{
  g_autoptr (MeritaImport) import = fixture_check (fixture, kind, path);
  MeritaImportCounts counts;

  merita_import_get_counts (import, &counts);
  g_assert_cmpuint (counts.added, ==, added);
  g_assert_cmpuint (counts.changed, ==, changed);
  g_assert_cmpuint (counts.unchanged, ==, unchanged);
  g_assert_cmpuint (counts.rejected, ==, rejected);
  fixture_apply (fixture, import);
}
