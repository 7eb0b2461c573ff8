/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report-reader.h"

#include <glib/gstdio.h>

#define MARGIN (12 * 72.0 / 25.4)

GBytes *
report_write (MeritaDocumentKind kind,
              const MeritaReportData *data,
              const MeritaReportOptions *options,
              guint *n_pages)
{
  g_autoptr (MeritaReport) report = merita_report_new (kind, data, options);
  g_autofree char *folder = g_dir_make_tmp ("merita-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "document.pdf", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  gsize length = 0;

  merita_report_write_pdf (report, path, NULL, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  g_unlink (path);
  /* Nothing but the document was left in the folder. */
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  if (n_pages != NULL)
    *n_pages = merita_report_get_n_pages (report);

  return g_bytes_new_take (g_steal_pointer (&contents), length);
}

ReportDocument *
report_open (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  ReportDocument *document = poppler_document_new_from_bytes (bytes, NULL, &error);

  g_assert_no_error (error);

  return document;
}

static char *
squeeze (const char *text)
{
  GString *result = g_string_new (NULL);
  gboolean space = FALSE;

  for (; *text != '\0'; text++)
    {
      if (g_ascii_isspace (*text))
        {
          space = TRUE;
          continue;
        }
      if (space && result->len > 0)
        g_string_append_c (result, ' ');
      space = FALSE;
      g_string_append_c (result, *text);
    }

  return g_string_free (result, FALSE);
}

char *
report_page_text (ReportDocument *document, int page)
{
  g_autoptr (ReportPage) opened = poppler_document_get_page (document, page);
  g_autofree char *text = poppler_page_get_text (opened);

  return squeeze (text);
}

char *
report_text (ReportDocument *document)
{
  GString *all = g_string_new (NULL);

  for (int page = 0; page < poppler_document_get_n_pages (document); page++)
    {
      g_autofree char *text = report_page_text (document, page);

      g_string_append_printf (all, "%s\n", text);
    }

  return g_string_free (all, FALSE);
}

void
report_check_page (ReportDocument *document, int page)
{
  g_autoptr (ReportPage) opened = poppler_document_get_page (document, page);
  g_autofree PopplerRectangle *places = NULL;
  GList *attributes;
  double width, height;
  guint n = 0;

  poppler_page_get_size (opened, &width, &height);
  g_assert_true (poppler_page_get_text_layout (opened, &places, &n));
  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpfloat (places[i].x1, >=, MARGIN - 1);
      g_assert_cmpfloat (places[i].x2, <=, width - MARGIN + 1);
      g_assert_cmpfloat (places[i].y1, >=, MARGIN - 4);
      g_assert_cmpfloat (places[i].y2, <=, height - MARGIN + 4);
    }

  attributes = poppler_page_get_text_attributes (opened);
  for (GList *link = attributes; link != NULL; link = link->next)
    g_assert_cmpfloat (((PopplerTextAttributes *) link->data)->font_size, >=, 7.49);
  poppler_page_free_text_attributes (attributes);
}

typedef struct
{
  gunichar letter;
  double x, line;
} Letter;

static int
compare_letters (gconstpointer a, gconstpointer b)
{
  const Letter *first = a;
  const Letter *second = b;

  if (ABS (first->line - second->line) > 1.5)
    return first->line < second->line ? -1 : 1;

  return first->x < second->x ? -1 : first->x > second->x;
}

/* The letters in an area, line by line; a reader's own order mixes cards side by side. */
static char *
read_area (PopplerPage *page, const PopplerRectangle *area)
{
  g_autofree char *text = poppler_page_get_text (page);
  g_autofree PopplerRectangle *places = NULL;
  g_autoptr (GArray) letters = g_array_new (FALSE, FALSE, sizeof (Letter));
  g_autoptr (GString) found = g_string_new (NULL);
  const char *at = text;
  guint n = 0;

  g_assert_true (poppler_page_get_text_layout (page, &places, &n));
  for (guint i = 0; i < n && *at != '\0'; i++, at = g_utf8_next_char (at))
    {
      Letter letter = { g_utf8_get_char (at), (places[i].x1 + places[i].x2) / 2, places[i].y2 };
      double y = (places[i].y1 + places[i].y2) / 2;

      if (letter.x >= area->x1 && letter.x <= area->x2 && y >= area->y1 && y <= area->y2)
        g_array_append_val (letters, letter);
    }
  g_array_sort (letters, compare_letters);
  for (guint i = 0; i < letters->len; i++)
    {
      const Letter *letter = &g_array_index (letters, Letter, i);

      if (i > 0 && letter->line - g_array_index (letters, Letter, i - 1).line > 1.5)
        g_string_append_c (found, ' ');
      g_string_append_unichar (found, letter->letter);
    }

  return squeeze (found->str);
}

static void
read_card (ReportDocument *document,
           PopplerAction *action,
           double width,
           double height,
           GHashTable *cards)
{
  PopplerDest *dest = action->goto_dest.dest;
  g_autoptr (ReportPage) page = poppler_document_get_page (document, dest->page_num - 1);
  PopplerRectangle area;
  double page_width, page_height;

  poppler_page_get_size (page, &page_width, &page_height);
  area.x1 = dest->left;
  area.x2 = dest->left + width;
  area.y1 = page_height - dest->top;
  area.y2 = area.y1 + height;
  g_assert_false (g_hash_table_contains (cards, action->any.title));
  g_hash_table_insert (cards, g_strdup (action->any.title), read_area (page, &area));
}

static void
read_entries (ReportDocument *document,
              PopplerIndexIter *iter,
              gboolean inner,
              double width,
              double height,
              GHashTable *cards)
{
  do
    {
      PopplerAction *action = poppler_index_iter_get_action (iter);
      PopplerIndexIter *child = poppler_index_iter_get_child (iter);

      g_assert_cmpint (action->type, ==, POPPLER_ACTION_GOTO_DEST);
      if (inner)
        read_card (document, action, width, height, cards);
      if (child != NULL)
        read_entries (document, child, TRUE, width, height, cards);
      g_clear_pointer (&child, poppler_index_iter_free);
      poppler_action_free (action);
    }
  while (poppler_index_iter_next (iter));
}

GHashTable *
report_read_cards (ReportDocument *document, double width, double height)
{
  GHashTable *cards = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  PopplerIndexIter *iter = poppler_index_iter_new (document);

  g_assert_nonnull (iter);
  read_entries (document, iter, FALSE, width, height, cards);
  poppler_index_iter_free (iter);

  return cards;
}
