/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-employee-facts.h"

#include <glib/gi18n.h>

#include "merita-avatar.h"
#include "merita-card.h"
#include "merita-date.h"
#include "merita-grade.h"
#include "merita-nip.h"
#include "merita-succession.h"

GtkWidget *
merita_employee_heading_new (const MeritaEmployee *row, int avatar_size)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *name = merita_label_new (row->name, "pane-title", 0);
  GtkWidget *post = merita_label_new (row->job_title, "dim dense", 0);

  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (post), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (post), TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), name);
  gtk_box_append (GTK_BOX (texts), post);
  gtk_box_append (GTK_BOX (box), merita_avatar_new (avatar_size, row->name));
  gtk_box_append (GTK_BOX (box), texts);
  return box;
}

guint
merita_employee_box (MeritaContext *context, MeritaNip nip)
{
  const MeritaMapping *mapping =
    merita_agency_get_mapping (merita_context_get_agency (context), NULL);
  gint found = mapping != NULL ? merita_mapping_find (mapping, nip) : -1;

  return found >= 0 ? mapping->box[found] : 0;
}

static void
add_fact (GtkBox *box, const char *label, const char *value)
{
  if (value != NULL && *value != '\0')
    gtk_box_append (box, merita_fact_row_new (label, value));
}

static void
add_rank (GtkBox *box, guint grade)
{
  g_autofree char *text = NULL;

  if (grade == 0)
    return;
  text = g_strdup_printf ("%s, %s", merita_grade_rank (grade), merita_grade_code (grade));
  add_fact (box, _ ("Rank"), *merita_grade_rank (grade) != '\0' ? text : merita_grade_code (grade));
}

static void
add_dates (GtkBox *box, MeritaContext *context, const MeritaEmployee *row)
{
  MeritaLanguage language = merita_language_current ();
  const MeritaJobRule *jobs = merita_context_get_profile (context)->jobs;
  MeritaDate today = merita_context_get_today (context);
  g_autofree char *since = merita_text_date (language, row->post_since);
  g_autofree char *birth = merita_text_date (language, row->birth_date);
  g_autofree char *born = NULL;
  g_autofree char *retires = NULL;

  add_fact (box, _ ("In post since"), since);
  if (row->birth_date == MERITA_DATE_UNKNOWN)
    return;
  /* Translators: date of birth, age in years. */
  born = g_strdup_printf (_ ("%s, %d years"), birth, merita_date_years_at (row->birth_date, today));
  add_fact (box, _ ("Born"), born);
  if (row->job_level < 0 || (guint) row->job_level >= jobs->levels->len)
    return;
  retires = merita_text_date (
    language,
    merita_retirement_date (
      row->birth_date,
      ((MeritaJobLevel *) g_ptr_array_index (jobs->levels, row->job_level))->retirement_age));
  add_fact (box, _ ("Retires"), retires);
}

void
merita_employee_add_facts (GtkBox *box, MeritaContext *context, const MeritaEmployee *row)
{
  MeritaLanguage language = merita_language_current ();
  const MeritaJobRule *jobs = merita_context_get_profile (context)->jobs;
  const char *education = merita_text_education (language, row->education);
  g_autofree char *study =
    g_strdup_printf ("%s %s", education, row->education_field != NULL ? row->education_field : "");
  char nip[22];

  add_fact (box, _ ("NIP"), merita_nip_format_spaced (row->nip, nip));
  add_rank (box, row->grade);
  if (row->job_level >= 0 && (guint) row->job_level < jobs->levels->len)
    add_fact (box, _ ("Job level"),
              ((MeritaJobLevel *) g_ptr_array_index (jobs->levels, row->job_level))->name);
  add_fact (box, _ ("Unit"), row->unit_name);
  add_dates (box, context, row);
  if (row->education != MERITA_EDUCATION_UNKNOWN)
    add_fact (box, _ ("Education"), study);
  add_fact (box, _ ("Job family"), row->job_family_name);
}
