/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-add-outcome.h"

#include <glib/gi18n.h>

#include "merita-card.h"
#include "merita-chip.h"
#include "merita-evidence-add.h"
#include "merita-pdf-error.h"

struct _MeritaAddOutcome
{
  AdwWindow parent_instance;

  GtkLabel *summary;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (MeritaAddOutcome, merita_add_outcome, ADW_TYPE_WINDOW)

typedef enum
{
  KIND_FAILED,
  KIND_UNREADABLE,
  KIND_SCANNED,
  KIND_SIMILAR,
  KIND_KNOWN,
  KIND_ADDED,
  N_KINDS,
} Kind;

static const struct
{
  const char *word, *style;
} kinds[N_KINDS] = {
  [KIND_FAILED] = { N_ ("not added"), "err" },
  [KIND_UNREADABLE] = { N_ ("unreadable"), "err" },
  [KIND_SCANNED] = { N_ ("scan without text"), "warn" },
  [KIND_SIMILAR] = { N_ ("similar to another one"), "warn" },
  [KIND_KNOWN] = { N_ ("already there"), NULL },
  [KIND_ADDED] = { N_ ("added"), "ok" },
};

static Kind
find_kind (const MeritaEvidenceItem *item)
{
  if (item->outcome == MERITA_EVIDENCE_FAILED)
    return KIND_FAILED;
  if (item->outcome == MERITA_EVIDENCE_KNOWN)
    return KIND_KNOWN;
  if (item->document.status == MERITA_DOCUMENT_UNREADABLE)
    return KIND_UNREADABLE;
  if (item->document.status == MERITA_DOCUMENT_SCANNED)
    return KIND_SCANNED;
  return item->similar != MERITA_ID_NONE ? KIND_SIMILAR : KIND_ADDED;
}

static char *
describe_reason (const MeritaEvidenceItem *item, Kind kind)
{
  switch (kind)
    {
    case KIND_FAILED:
      return g_strdup (item->error != NULL ? item->error->message : NULL);
    case KIND_UNREADABLE:
      return g_strdup (
        merita_pdf_error_describe (merita_language_current (),
                                   merita_pdf_error_from_key (item->document.reason != NULL
                                                                ? item->document.reason
                                                                : "damaged")));
    case KIND_SCANNED:
      return g_strdup (_ ("It can be read and cited by frames; a search does not find its words."));
    case KIND_SIMILAR:
      /* Translators: percent, name of a document */
      return g_strdup_printf (_ ("%u %% the same as %s"), item->percent,
                              item->similar_name != NULL ? item->similar_name : "–");
    default:
      return NULL;
    }
}

static GtkWidget *
create_row (const MeritaEvidenceItem *item, Kind kind)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *name = g_filename_display_basename (item->path);
  GtkWidget *label = merita_label_new (name, "dense", 0);
  g_autofree char *reason = describe_reason (item, kind);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_set_tooltip_text (label, item->path);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (head), label);
  gtk_box_append (GTK_BOX (head), merita_chip_new (_ (kinds[kind].word), kinds[kind].style));
  gtk_box_append (GTK_BOX (row), head);
  if (reason != NULL)
    {
      GtkWidget *text = merita_label_new (reason, "dim small", 0);

      gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_NONE);
      gtk_label_set_wrap (GTK_LABEL (text), TRUE);
      gtk_box_append (GTK_BOX (row), text);
    }
  return row;
}

static char *
summarize (const guint *counts)
{
  GString *text = g_string_new (NULL);

  for (gint kind = N_KINDS - 1; kind >= 0; kind--)
    if (counts[kind] > 0)
      g_string_append_printf (text, "%s%u %s", text->len > 0 ? " · " : "", counts[kind],
                              _ (kinds[kind].word));
  return g_string_free (text, FALSE);
}

static void
fill (MeritaAddOutcome *self, const GPtrArray *items, const guint *counts)
{
  g_autofree char *summary = summarize (counts);

  gtk_label_set_text (self->summary, summary);
  for (Kind kind = 0; kind < N_KINDS; kind++)
    for (guint i = 0; i < items->len; i++)
      if (find_kind (items->pdata[i]) == kind)
        gtk_list_box_append (self->list, create_row (items->pdata[i], kind));
}

static void
merita_add_outcome_class_init (MeritaAddOutcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-add-outcome.ui");
  gtk_widget_class_bind_template_child (widget_class, MeritaAddOutcome, summary);
  gtk_widget_class_bind_template_child (widget_class, MeritaAddOutcome, list);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
merita_add_outcome_init (MeritaAddOutcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
merita_add_outcome_present (GtkWidget *parent, MeritaContext *context, const GPtrArray *items)
{
  GtkRoot *root = gtk_widget_get_root (parent);
  guint counts[N_KINDS] = { 0 };
  MeritaAddOutcome *self;

  for (guint i = 0; i < items->len; i++)
    counts[find_kind (items->pdata[i])]++;
  if (counts[KIND_ADDED] == items->len)
    {
      g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u document added",
                                                            "%u documents added", items->len),
                                               items->len);

      merita_context_toast_undo (context, text);
      return;
    }
  self = g_object_new (MERITA_TYPE_ADD_OUTCOME, NULL);
  fill (self, items, counts);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (self));
}
