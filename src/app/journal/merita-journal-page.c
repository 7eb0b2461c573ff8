/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-journal-page.h"

#include <glib/gi18n.h>

#include "merita-card.h"
#include "merita-chip.h"
#include "merita-glyph.h"

#define SHOWN_ENTRIES 500

struct _MeritaJournalPage
{
  MeritaPage parent_instance;

  GtkWidget *header;
  GtkListBox *list, *checks;
  GtkWidget *checks_box, *checks_title;
};

G_DEFINE_FINAL_TYPE (MeritaJournalPage, merita_journal_page, MERITA_TYPE_PAGE)

/* "2026-06-18T02:41:00Z" -> "18 Juni 2026 09.41" where the user is. */
static char *
format_time (const char *at)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (at, utc);
  g_autoptr (GDateTime) local = time != NULL ? g_date_time_to_local (time) : NULL;
  g_autofree char *date = NULL;
  g_autofree char *clock = NULL;

  if (local == NULL)
    return g_strdup (at);
  date = merita_text_date (merita_language_current (), g_date_time_get_year (local) * 10000
                                                         + g_date_time_get_month (local) * 100
                                                         + g_date_time_get_day_of_month (local));
  clock = g_date_time_format (local, "%H.%M");
  return g_strdup_printf ("%s %s", date, clock);
}

static void
undo_clicked_cb (GtkButton *button, MeritaJournalPage *self)
{
  gint64 *entry = g_object_get_data (G_OBJECT (button), "entry");

  merita_context_undo (merita_page_get_context (MERITA_PAGE (self)), *entry);
}

static GtkWidget *
new_undo_button (MeritaJournalPage *self, const MeritaJournalEntry *entry)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Undo"));
  /* Translators: %s is what is undone. */
  g_autofree char *label = g_strdup_printf (_ ("Undo: %s"), entry->label);

  gtk_widget_add_css_class (button, "compact");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), "entry", g_memdup2 (&entry->id, sizeof entry->id),
                          g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (undo_clicked_cb), self, 0);
  return button;
}

static GtkWidget *
new_entry_row (MeritaJournalPage *self, const MeritaJournalEntry *entry)
{
  MeritaLanguage language = merita_language_current ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *number, *label;
  g_autofree char *id = merita_text_integer (language, entry->id);
  g_autofree char *when = format_time (entry->at);
  g_autofree char *rows = merita_text_integer (language, entry->rows);
  /* Translators: number of rows that an entry of the journal touched. */
  g_autofree char *touched = g_strdup_printf (ngettext ("%s row", "%s rows", entry->rows), rows);
  g_autofree char *detail = g_strjoin (" · ", when, entry->actor, touched, NULL);

  number = merita_label_new (id, "dim dense", 1);
  label = merita_label_new (entry->label, entry->reverted_by != 0 ? "dim" : NULL, 0);
  gtk_widget_set_size_request (number, 40, -1);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_tooltip_text (label, entry->label);
  gtk_box_append (GTK_BOX (texts), label);
  gtk_box_append (GTK_BOX (texts), merita_label_new (detail, "dim small", 0));
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), texts);
  if (entry->reverted_by != 0)
    gtk_box_append (GTK_BOX (box), merita_chip_new (_ ("undone"), NULL));
  else if (entry->can_undo)
    gtk_box_append (GTK_BOX (box), new_undo_button (self, entry));
  return box;
}

static void
merita_journal_page_context_changed (MeritaPage *page, const char *tables)
{
  MeritaJournalPage *self = MERITA_JOURNAL_PAGE (page);
  MeritaContext *context = merita_page_get_context (page);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries =
    merita_reader_list_journal (merita_context_get_reader (context), SHOWN_ENTRIES, &error);

  merita_clear_children (GTK_WIDGET (self->list));
  gtk_widget_set_visible (self->checks_box, FALSE);
  if (entries == NULL)
    {
      merita_context_toast_error (context, error);
      return;
    }
  for (guint i = 0; i < entries->len; i++)
    gtk_list_box_append (self->list, new_entry_row (self, g_ptr_array_index (entries, i)));
}

/* ---- verify -------------------------------------------------------------------------------------
 */

static gpointer
verify (MeritaTask *task,
        MeritaAgency *agency,
        gpointer data,
        GCancellable *cancellable,
        GError **error)
{
  return merita_store_verify (merita_agency_get_path (agency), error);
}

static const char *
name_check (const char *id)
{
  static const struct
  {
    const char *id, *name;
  } names[] = {
    { "application-id", N_ ("It is a Merita file") },
    { "schema", N_ ("The tables are those of this version") },
    { "integrity", N_ ("The file is whole") },
    { "foreign-keys", N_ ("Every reference has its target") },
    { "journal-chain", N_ ("The journal was not altered") },
    { "mapping-runs", N_ ("The mapping runs are as they were computed") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].id, id))
      return _ (names[i].name);
  return id;
}

static void
add_check (MeritaJournalPage *self, const MeritaCheckResult *check)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *name = merita_label_new (name_check (check->id), NULL, 0);
  GtkWidget *detail = merita_label_new (check->detail, "dim small", 1);

  gtk_widget_set_hexpand (detail, TRUE);
  gtk_widget_set_tooltip_text (detail, check->detail);
  gtk_box_append (GTK_BOX (box),
                  merita_glyph_new (check->ok ? MERITA_GLYPH_MET : MERITA_GLYPH_NOT_MET,
                                    check->ok ? _ ("In order") : _ ("Not in order")));
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), detail);
  gtk_list_box_append (self->checks, box);
}

static void
verified_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (MeritaJournalPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) checks =
    merita_context_run_task_finish (MERITA_CONTEXT (object), result, &error);
  gboolean ok = TRUE;

  if (checks == NULL)
    {
      merita_context_toast_error (MERITA_CONTEXT (object), error);
      return;
    }
  merita_clear_children (GTK_WIDGET (self->checks));
  for (guint i = 0; i < checks->len; i++)
    {
      const MeritaCheckResult *check = g_ptr_array_index (checks, i);

      ok = ok && check->ok;
      add_check (self, check);
    }
  gtk_label_set_label (GTK_LABEL (self->checks_title),
                       ok ? _ ("The file is in order") : _ ("The file is not in order"));
  gtk_widget_set_visible (self->checks_box, TRUE);
}

static void
verify_clicked_cb (MeritaJournalPage *self)
{
  merita_context_run_task (merita_page_get_context (MERITA_PAGE (self)), _ ("Verifying the file…"),
                           verify, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, NULL,
                           verified_cb, g_object_ref (self));
}

static GtkWidget *
merita_journal_page_get_header_widget (MeritaPage *page)
{
  return MERITA_JOURNAL_PAGE (page)->header;
}

static void
merita_journal_page_dispose (GObject *object)
{
  g_clear_object (&MERITA_JOURNAL_PAGE (object)->header);
  G_OBJECT_CLASS (merita_journal_page_parent_class)->dispose (object);
}

static void
merita_journal_page_class_init (MeritaJournalPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_journal_page_dispose;
  MERITA_PAGE_CLASS (klass)->context_changed = merita_journal_page_context_changed;
  MERITA_PAGE_CLASS (klass)->get_header_widget = merita_journal_page_get_header_widget;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-journal-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MeritaJournalPage, list);
  gtk_widget_class_bind_template_child (widget_class, MeritaJournalPage, checks);
  gtk_widget_class_bind_template_child (widget_class, MeritaJournalPage, checks_box);
  gtk_widget_class_bind_template_child (widget_class, MeritaJournalPage, checks_title);
}

static void
merita_journal_page_init (MeritaJournalPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->header = g_object_ref_sink (gtk_button_new_with_label (_ ("Verify the file")));
  g_signal_connect_swapped (self->header, "clicked", G_CALLBACK (verify_clicked_cb), self);
}
