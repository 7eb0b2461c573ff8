/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-paper-form.h"

#include <glib/gi18n.h>

#include "merita-paper-facts.h"
#include "merita-team-dialog.h"
#include "merita-team-edit.h"
#include "merita-template-dialog.h"

enum
{
  FIELD_NUMBER,
  FIELD_DATE,
  FIELD_PLACE,
  FIELD_RECIPIENT,
  FIELD_NOTE,
  N_FIELDS,
};

static const char *const field_names[N_FIELDS] = { "number", "date", "place", "recipient", "note" };

/* Children of the template that are named like the settings they show. */
static const char *const official_keys[] = {
  "official.ppk.title", "official.ppk.name", "official.ppk.rank", "official.ppk.nip",
  "official.pyb.title", "official.pyb.name", "official.pyb.rank", "official.pyb.nip",
};

struct _MeritaPaperForm
{
  GtkBox parent_instance;

  MeritaContext *context;
  MeritaDocumentKind kind;
  gint period;
  GtkEditable *fields[N_FIELDS];
  GtkEditable *officials[G_N_ELEMENTS (official_keys)];
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (MeritaPaperForm, merita_paper_form, GTK_TYPE_BOX)

/* ---- facts ---- */

static char *
take_text (MeritaPaperForm *self, guint field)
{
  char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->fields[field])));

  if (*text != '\0')
    return text;
  g_free (text);
  return NULL;
}

static void
free_facts (gpointer data)
{
  merita_paper_facts_clear (data);
  g_free (data);
}

static gboolean
read_date (MeritaPaperForm *self, MeritaDate *date)
{
  g_autofree char *text = take_text (self, FIELD_DATE);
  gboolean ambiguous = FALSE;
  gboolean ok = text == NULL || merita_text_parse_date (text, -1, date, &ambiguous);

  if (ok)
    gtk_widget_remove_css_class (GTK_WIDGET (self->fields[FIELD_DATE]), "error");
  else
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->fields[FIELD_DATE]), "error");
      merita_context_toast (self->context,
                            _ ("This is no day; write it as 22-11-2026 or 22 November 2026"));
    }
  return ok;
}

static void
apply_cb (MeritaPaperForm *self)
{
  MeritaPaperFacts *facts;
  MeritaDate date = MERITA_DATE_UNKNOWN;

  if (!read_date (self, &date))
    return;
  facts = g_new0 (MeritaPaperFacts, 1);
  facts->period = self->period;
  facts->kind = g_strdup (merita_document_id (self->kind));
  facts->number = take_text (self, FIELD_NUMBER);
  facts->issued_on = date;
  facts->place = take_text (self, FIELD_PLACE);
  facts->recipient = take_text (self, FIELD_RECIPIENT);
  facts->note = take_text (self, FIELD_NOTE);
  merita_context_write (self->context, "edit", _ ("Facts of a paper changed"),
                        merita_paper_facts_job, facts, free_facts, NULL, NULL);
}

static void
set_text (GtkEditable *entry, const char *text)
{
  gboolean apply = adw_entry_row_get_show_apply_button (ADW_ENTRY_ROW (entry));

  /* What is shown is no change that waits to be applied. */
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (entry), FALSE);
  gtk_editable_set_text (entry, text != NULL ? text : "");
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (entry), apply);
}

static void
show_facts (MeritaPaperForm *self)
{
  MeritaPaperFacts facts;
  g_autofree char *day = NULL;

  if (!merita_paper_get_facts (merita_context_get_reader (self->context), self->period, self->kind,
                               &facts, NULL))
    return;
  if (facts.issued_on != MERITA_DATE_UNKNOWN)
    day = merita_text_date_short (MERITA_LANGUAGE_INDONESIAN, facts.issued_on);
  set_text (self->fields[FIELD_NUMBER], facts.number);
  set_text (self->fields[FIELD_DATE], day);
  set_text (self->fields[FIELD_PLACE], facts.place);
  set_text (self->fields[FIELD_RECIPIENT], facts.recipient);
  set_text (self->fields[FIELD_NOTE], facts.note);
  merita_paper_facts_clear (&facts);
}

/* ---- officials ---- */

static void
official_cb (MeritaPaperForm *self, AdwEntryRow *row)
{
  const char *key = gtk_buildable_get_buildable_id (GTK_BUILDABLE (row));
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  merita_context_write (self->context, "edit", _ ("Official of the papers changed"),
                        merita_setting_change_job,
                        merita_setting_change_new (key, *text != '\0' ? text : NULL),
                        (GDestroyNotify) merita_setting_change_free, NULL, NULL);
}

static void
show_officials (MeritaPaperForm *self)
{
  MeritaReader *reader = merita_context_get_reader (self->context);

  for (guint i = 0; i < G_N_ELEMENTS (official_keys); i++)
    {
      g_autofree char *value = merita_reader_get_setting (reader, official_keys[i]);

      set_text (self->officials[i], value);
    }
}

/* ---- what is still missing ---- */

static void
show_problem (MeritaPaperForm *self)
{
  g_autoptr (GPtrArray) team =
    merita_reader_list_team_members (merita_context_get_reader (self->context), self->period, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; team != NULL && i < team->len; i++)
    {
      g_autofree char *gap = merita_team_find_gap (team->pdata[i]);

      if (gap != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", gap);
    }
  if (team != NULL && team->len == 0)
    g_string_append (text, _ ("No team is recorded yet; papers leave its lines empty."));
  gtk_label_set_text (self->problem, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), text->len > 0);
}

static void
team_cb (MeritaPaperForm *self)
{
  merita_team_dialog_present (GTK_WIDGET (self), self->context);
}

static void
template_cb (MeritaPaperForm *self)
{
  merita_template_dialog_present (GTK_WIDGET (self), self->context, self->kind);
}

/* ---- class ---- */

static void
merita_paper_form_dispose (GObject *object)
{
  g_clear_object (&MERITA_PAPER_FORM (object)->context);
  G_OBJECT_CLASS (merita_paper_form_parent_class)->dispose (object);
}

static void
merita_paper_form_class_init (MeritaPaperFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_paper_form_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-paper-form.ui");
  for (guint i = 0; i < N_FIELDS; i++)
    gtk_widget_class_bind_template_child_full (widget_class, field_names[i], FALSE, 0);
  for (guint i = 0; i < G_N_ELEMENTS (official_keys); i++)
    gtk_widget_class_bind_template_child_full (widget_class, official_keys[i], FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, MeritaPaperForm, problem);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, official_cb);
  gtk_widget_class_bind_template_callback (widget_class, team_cb);
  gtk_widget_class_bind_template_callback (widget_class, template_cb);
}

static void
merita_paper_form_init (MeritaPaperForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < N_FIELDS; i++)
    self->fields[i] = GTK_EDITABLE (
      gtk_widget_get_template_child (GTK_WIDGET (self), MERITA_TYPE_PAPER_FORM, field_names[i]));
  for (guint i = 0; i < G_N_ELEMENTS (official_keys); i++)
    self->officials[i] = GTK_EDITABLE (
      gtk_widget_get_template_child (GTK_WIDGET (self), MERITA_TYPE_PAPER_FORM, official_keys[i]));
}

void
merita_paper_form_load (MeritaPaperForm *self,
                        MeritaContext *context,
                        MeritaDocumentKind kind,
                        gint period)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (MERITA_IS_PAPER_FORM (self));

  g_set_object (&self->context, context);
  self->kind = kind;
  self->period =
    period != 0 ? period : merita_paper_find_period (merita_context_get_agency (context), &error);
  if (self->period == 0)
    {
      merita_context_toast_error (context, error);
      return;
    }
  show_facts (self);
  show_officials (self);
  show_problem (self);
}
