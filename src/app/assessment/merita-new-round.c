/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-new-round.h"

#include <glib/gi18n.h>

#include "merita-assessment-data.h"
#include "merita-assessment-edit.h"
#include "merita-date.h"
#include "merita-dialog.h"

struct _MeritaNewRound
{
  AdwWindow parent_instance;

  MeritaContext *context;
  GPtrArray *rounds; /* MeritaScoredRound*; the list shows "none" before them, newest first */
  AdwEntryRow *name, *period, *assessor;
  AdwComboRow *kind, *from;
  GtkLabel *outcome;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (MeritaNewRound, merita_new_round, ADW_TYPE_WINDOW)

static MeritaRoundKind
get_kind (MeritaNewRound *self)
{
  guint n;
  const MeritaRoundPreset *presets = merita_round_presets (&n);
  guint selected = adw_combo_row_get_selected (self->kind);

  return selected < n ? presets[selected].kind : MERITA_ROUND_UNKNOWN;
}

/* Whoever scores blind begins empty. */
static const MeritaRound *
get_from (MeritaNewRound *self)
{
  guint selected = adw_combo_row_get_selected (self->from);

  if (get_kind (self) == MERITA_ROUND_MOCK || selected == 0 || selected == GTK_INVALID_LIST_POSITION
      || selected > self->rounds->len)
    return NULL;
  return ((const MeritaScoredRound *) self->rounds->pdata[self->rounds->len - selected])->round;
}

static MeritaAssessmentEdit *
create_edit (MeritaNewRound *self, GError **error)
{
  guint64 period = g_ascii_strtoull (gtk_editable_get_text (GTK_EDITABLE (self->period)), NULL, 10);

  const MeritaInstrument *instrument;
  MeritaAssessmentEdit *edit;

  period = MIN (period, G_MAXINT);
  instrument =
    merita_agency_get_instrument (merita_context_get_agency (self->context), (gint) period, error);
  if (instrument == NULL)
    return NULL;
  edit =
    merita_assessment_edit_round (instrument, self->rounds,
                                  gtk_editable_get_text (GTK_EDITABLE (self->name)), (gint) period,
                                  get_from (self), merita_context_get_today (self->context), error);
  if (edit != NULL)
    merita_assessment_edit_set_kind (edit, get_kind (self),
                                     gtk_editable_get_text (GTK_EDITABLE (self->assessor)));
  return edit;
}

static void
append_codes (GString *text, const char *title, const GPtrArray *codes)
{
  if (codes->len == 0)
    return;
  g_string_append_printf (text, "\n%s", title);
  for (guint i = 0; i < codes->len; i++)
    g_string_append_printf (text, "%s %s", i > 0 ? "," : "", (const char *) codes->pdata[i]);
}

/* What the new round begins with, or why there can be none, before anything is written. */
static void
changed_cb (MeritaNewRound *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaAssessmentEdit) edit = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (self->rounds == NULL)
    return;
  edit = create_edit (self, &error);
  gtk_widget_set_sensitive (self->save, edit != NULL);
  if (edit == NULL)
    {
      gtk_label_set_text (self->outcome, error->message);
      return;
    }
  g_string_append_printf (text, _ ("%u entries are carried forward."),
                          merita_assessment_edit_get_round (edit)->entries->len);
  append_codes (text, _ ("Not taken over from the older round:"),
                merita_assessment_edit_get_left (edit));
  append_codes (text, _ ("Still to be entered:"), merita_assessment_edit_get_missing (edit));
  gtk_label_set_text (self->outcome, text->str);
}

static void
kind_cb (MeritaNewRound *self)
{
  guint n;
  const MeritaRoundPreset *presets = merita_round_presets (&n);
  guint selected = adw_combo_row_get_selected (self->kind);

  if (selected >= n)
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self->from), presets[selected].kind != MERITA_ROUND_MOCK);
  gtk_editable_set_text (GTK_EDITABLE (self->name), presets[selected].name);
  changed_cb (self);
}

static void
save_cb (MeritaNewRound *self)
{
  MeritaAssessmentEdit *edit = create_edit (self, NULL);

  if (edit == NULL)
    return;
  merita_context_write (self->context, "edit", merita_assessment_edit_get_label (edit),
                        merita_assessment_edit_job, edit,
                        (GDestroyNotify) merita_assessment_edit_free, NULL, NULL);
  gtk_window_close (GTK_WINDOW (self));
}

static void
merita_new_round_dispose (GObject *object)
{
  MeritaNewRound *self = MERITA_NEW_ROUND (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->rounds, g_ptr_array_unref);
  G_OBJECT_CLASS (merita_new_round_parent_class)->dispose (object);
}

static void
merita_new_round_class_init (MeritaNewRoundClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_new_round_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-new-round.ui");
  gtk_widget_class_bind_template_child (widget_class, MeritaNewRound, name);
  gtk_widget_class_bind_template_child (widget_class, MeritaNewRound, period);
  gtk_widget_class_bind_template_child (widget_class, MeritaNewRound, assessor);
  gtk_widget_class_bind_template_child (widget_class, MeritaNewRound, kind);
  gtk_widget_class_bind_template_child (widget_class, MeritaNewRound, from);
  gtk_widget_class_bind_template_child (widget_class, MeritaNewRound, outcome);
  gtk_widget_class_bind_template_child (widget_class, MeritaNewRound, save);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
merita_new_round_init (MeritaNewRound *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The self-assessment of the year after the last one, or of this year, with the levels of the last.
 */
static void
propose (MeritaNewRound *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);
  const MeritaScoredRound *newest = merita_assessment_find_newest (self->rounds, TRUE);
  int year = merita_date_year (merita_context_get_today (self->context));
  guint selected = 0, n;
  const MeritaRoundPreset *presets = merita_round_presets (&n);
  g_autofree char *period = NULL;

  for (guint i = 0; i < n; i++)
    gtk_string_list_append (kinds, presets[i].name);
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (kinds));
  if (newest != NULL && newest->round->period >= year)
    year = newest->round->period + 1;
  period = g_strdup_printf ("%d", year);
  gtk_string_list_append (names, _ ("Nothing: begin empty"));
  for (guint i = self->rounds->len; i > 0; i--)
    {
      g_autofree char *name = merita_assessment_name_round (self->rounds->pdata[i - 1]);

      gtk_string_list_append (names, name);
      if (self->rounds->pdata[i - 1] == newest)
        selected = self->rounds->len - i + 1;
    }
  adw_combo_row_set_model (self->from, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->from, selected);
  gtk_editable_set_text (GTK_EDITABLE (self->period), period);
  gtk_editable_set_text (GTK_EDITABLE (self->name), "Penilaian Mandiri");
}

void
merita_new_round_present (GtkWidget *parent, MeritaContext *context)
{
  MeritaNewRound *self = g_object_new (MERITA_TYPE_NEW_ROUND, NULL);
  GtkRoot *root = gtk_widget_get_root (parent);
  g_autoptr (GError) error = NULL;

  self->context = g_object_ref (context);
  self->rounds = merita_agency_score (merita_context_get_agency (context), &error);
  if (self->rounds == NULL)
    {
      merita_context_toast_error (context, error);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  propose (self);
  changed_cb (self);
  merita_dialog_begin_at (GTK_WINDOW (self), GTK_WIDGET (self->kind), self->save);
  gtk_window_present (GTK_WINDOW (self));
}
