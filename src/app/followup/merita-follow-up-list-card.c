/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "merita-card.h"
#include "merita-follow-up-cards.h"
#include "merita-glyph.h"
#include "merita-work-edit.h"

/* ---- progress ---- */

static char *
describe_progress (const MeritaFollowUp *follow_up)
{
  GString *text = g_string_new (NULL);
  guint n = follow_up->items->len;

  /* Translators: number of recommendations that are done, and of all */
  g_string_append_printf (text, _ ("%u of %u done"), follow_up->done, n);
  if (follow_up->in_progress > 0)
    g_string_append_printf (text, _ (" · %u in progress"), follow_up->in_progress);
  if (follow_up->overdue > 0)
    g_string_append_printf (text, _ (" · %u overdue"), follow_up->overdue);
  return g_string_free (text, FALSE);
}

/* What is not known is counted, not guessed. */
static char *
describe_effect (const MeritaFollowUp *follow_up)
{
  g_autofree char *points = merita_text_plain (merita_language_current (), follow_up->effect);

  if (follow_up->effect == MERITA_HUNDREDTHS_UNKNOWN)
    return follow_up->effect_unknown > 0
             ? g_strdup (_ ("Effect on points not known yet: choose sub-aspects and target levels"))
             : NULL;
  if (follow_up->effect_unknown == 0)
    return g_strdup_printf (_ ("Up to +%s points when all is done"), points);
  return g_strdup_printf (
    ngettext ("Up to +%s points; of %u recommendation the effect is not known",
              "Up to +%s points; of %u recommendations the effect is not "
              "known",
              follow_up->effect_unknown),
    points, follow_up->effect_unknown);
}

static GtkWidget *
create_progress (const MeritaFollowUp *follow_up)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *bar = gtk_level_bar_new_for_interval (0, MAX (follow_up->items->len, 1));
  g_autofree char *progress = describe_progress (follow_up);
  g_autofree char *effect = describe_effect (follow_up);

  gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), follow_up->done);
  gtk_widget_add_css_class (bar, "plain-bar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, progress,
                                  -1);
  gtk_box_append (GTK_BOX (box), merita_label_new (progress, "strong", 0));
  gtk_box_append (GTK_BOX (box), bar);
  if (effect != NULL)
    {
      GtkWidget *label = merita_label_new (effect, "small dim", 0);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
      gtk_box_append (GTK_BOX (box), label);
    }
  if (follow_up->all_done)
    {
      GtkWidget *note =
        merita_label_new (merita_follow_up_get_review_note (merita_language_current ()), "note", 0);

      gtk_label_set_wrap (GTK_LABEL (note), TRUE);
      gtk_label_set_ellipsize (GTK_LABEL (note), PANGO_ELLIPSIZE_NONE);
      gtk_box_append (GTK_BOX (box), note);
    }
  return box;
}

/* ---- one recommendation ---- */

static MeritaGlyphKind
get_glyph (MeritaTaskStatus status)
{
  switch (status)
    {
    case MERITA_TASK_DONE:
      return MERITA_GLYPH_MET;
    case MERITA_TASK_IN_PROGRESS:
      return MERITA_GLYPH_READY_SOON;
    case MERITA_TASK_NOT_STARTED:
    default:
      return MERITA_GLYPH_READY_LATER;
    }
}

/* "BKPSDM · Dewi Lestari · 3.8 level 2 → 4 · +5 points": only what is known. */
static char *
describe_details (const MeritaFollowUpItem *item)
{
  const MeritaRecommendation *row = item->row;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *effect = merita_text_plain (merita_language_current (), item->effect);

  if (row->unit != NULL)
    g_ptr_array_add (parts, g_strdup (row->unit));
  if (row->person != NULL)
    g_ptr_array_add (parts, g_strdup (row->person));
  if (row->code != NULL && row->target_level >= 0 && item->level >= row->target_level)
    g_ptr_array_add (parts,
                     g_strdup_printf (_ ("%s level %d reached"), row->code, row->target_level));
  else if (row->code != NULL && row->target_level >= 0 && item->level >= 0)
    g_ptr_array_add (parts, g_strdup_printf (_ ("%s level %d → %d"), row->code, item->level,
                                             row->target_level));
  else if (row->code != NULL && row->target_level >= 0)
    g_ptr_array_add (parts, g_strdup_printf (_ ("%s to level %d"), row->code, row->target_level));
  else if (row->code != NULL)
    g_ptr_array_add (parts, g_strdup (row->code));
  if (item->effect != MERITA_HUNDREDTHS_UNKNOWN && item->effect > 0)
    g_ptr_array_add (parts, g_strdup_printf (_ ("+%s points"), effect));
  if (row->document != MERITA_ID_NONE)
    g_ptr_array_add (parts, g_strdup (_ ("with proof")));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

static GtkWidget *
create_due (const MeritaFollowUpItem *item)
{
  const MeritaRecommendation *row = item->row;
  MeritaLanguage language = merita_language_current ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  MeritaDate day = row->status == MERITA_TASK_DONE ? row->done_on : row->due_on;
  g_autofree char *text = merita_text_date (language, day);
  int days = ABS (item->days_left);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (line, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (line),
                  merita_label_new (merita_work_status_word (language, row->status),
                                    row->status == MERITA_TASK_DONE ? "dense ok" : "dense", 1));
  gtk_box_append (GTK_BOX (box), line);
  if (day == MERITA_DATE_UNKNOWN)
    return box;
  gtk_box_append (GTK_BOX (box),
                  merita_label_new (text, item->overdue ? "small err" : "small dim", 1));
  if (item->overdue)
    {
      g_autofree char *late =
        g_strdup_printf (ngettext ("%d day overdue", "%d days overdue", (gulong) days), days);

      gtk_box_append (GTK_BOX (box), merita_label_new (late, "small err strong", 1));
      gtk_box_prepend (GTK_BOX (line), merita_glyph_new (MERITA_GLYPH_OLD, _ ("overdue")));
    }
  return box;
}

static GtkWidget *
create_row (const MeritaFollowUpItem *item)
{
  const MeritaRecommendation *row = item->row;
  GtkWidget *widget = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *middle = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *text = merita_label_new (row->text, "dense", 0);
  g_autofree char *mark = merita_text_recommendation (row->aspect, row->number);
  g_autofree char *details = describe_details (item);
  GtkWidget *glyph =
    merita_glyph_new (get_glyph (row->status),
                      merita_work_status_word (merita_language_current (), row->status));
  GtkWidget *name = merita_label_new (mark, "dense dim", 0);

  gtk_widget_set_valign (glyph, GTK_ALIGN_START);
  gtk_widget_set_margin_top (glyph, 3);
  gtk_widget_set_valign (name, GTK_ALIGN_START);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_hexpand (middle, TRUE);
  gtk_box_append (GTK_BOX (middle), text);
  if (row->plan != NULL)
    gtk_box_append (GTK_BOX (middle), merita_label_new (row->plan, "small", 0));
  if (*details != '\0')
    gtk_box_append (GTK_BOX (middle), merita_label_new (details, "small dim", 0));
  gtk_box_append (GTK_BOX (box), glyph);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), middle);
  gtk_box_append (GTK_BOX (box), create_due (item));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (widget), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (widget), "follow-up.edit");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (widget), "x", (gint64) row->id);
  return widget;
}

/* ---- groups ---- */

static void
count_aspect (const GArray *items, guint first, guint *n, guint *done)
{
  gint aspect = g_array_index (items, MeritaFollowUpItem, first).row->aspect;

  *n = *done = 0;
  for (guint i = first; i < items->len; i++)
    {
      const MeritaRecommendation *row = g_array_index (items, MeritaFollowUpItem, i).row;

      if (row->aspect != aspect)
        return;
      *n += 1;
      *done += row->status == MERITA_TASK_DONE ? 1 : 0;
    }
}

static GtkWidget *
create_group (const MeritaFollowUp *follow_up, guint first, GtkWidget *list)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  const MeritaFollowUpItem *item = &g_array_index (follow_up->items, MeritaFollowUpItem, first);
  const char *name = item->aspect != NULL ? item->aspect->name : "–";
  g_autofree char *title = g_strdup_printf ("%c. %s", 'a' + item->row->aspect - 1, name);
  g_autofree char *count = NULL;
  GtkWidget *label = merita_label_new (title, "strong", 0);
  guint n, done;

  count_aspect (follow_up->items, first, &n, &done);
  count = g_strdup_printf ("%u/%u", done, n);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (head), label);
  gtk_box_append (GTK_BOX (head), merita_label_new (count, "small dim", 1));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "tight-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_set_margin_top (box, 8);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), list);
  return box;
}

static void
append_groups (GtkWidget *card, const MeritaFollowUp *follow_up)
{
  GtkWidget *list = NULL;
  gint aspect = 0;

  for (guint i = 0; i < follow_up->items->len; i++)
    {
      const MeritaFollowUpItem *item = &g_array_index (follow_up->items, MeritaFollowUpItem, i);

      if (item->row->aspect != aspect)
        {
          list = gtk_list_box_new ();
          gtk_box_append (GTK_BOX (card), create_group (follow_up, i, list));
        }
      aspect = item->row->aspect;
      gtk_list_box_append (GTK_LIST_BOX (list), create_row (item));
    }
}

static void
append_nothing (GtkWidget *card)
{
  GtkWidget *text = merita_label_new (
    _ ("No recommendation has been recorded. Add them as the decision lists them, or import a "
       "sheet with the columns aspek, nomor and rekomendasi."),
    "dim", 0);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *sheet = merita_follow_up_button (_ ("_Import a sheet"), "win.go-to");

  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_NONE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (sheet), "(ss)", "import", "recommendations");
  gtk_box_append (GTK_BOX (buttons), sheet);
  gtk_box_append (GTK_BOX (buttons), merita_follow_up_button (_ ("Use those of _Balikpapan 2021"),
                                                              "follow-up.template"));
  gtk_box_append (GTK_BOX (card), text);
  gtk_box_append (GTK_BOX (card), buttons);
}

GtkWidget *
merita_follow_up_list_card (const MeritaFollowUp *follow_up)
{
  GtkWidget *card = merita_card_new (NULL, NULL);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = merita_label_new (_ ("Recommendations"), "card-title", 0);

  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Recommendations"), -1);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), merita_follow_up_button (_ ("_Add…"), "follow-up.add"));
  gtk_box_append (GTK_BOX (card), head);
  if (follow_up->items->len == 0)
    {
      append_nothing (card);
      return card;
    }
  gtk_box_append (GTK_BOX (card), create_progress (follow_up));
  append_groups (card, follow_up);
  return card;
}
