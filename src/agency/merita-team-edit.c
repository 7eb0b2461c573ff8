/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-team-edit.h"

#include <string.h>

#include "merita-core-error.h"
#include "merita-edit.h"
#include "merita-paper-template.h"

#define LEAST_DIGITS 9 /* of an Indonesian phone number with its area */
#define MOST_DIGITS 15 /* E.164 */

char **
merita_team_roles (MeritaAgency *agency, GError **error)
{
  g_autoptr (GPtrArray) list = merita_paper_template_list (agency, "team", error);

  if (list == NULL)
    return NULL;
  for (guint i = 0; i < list->len; i++)
    {
      const MeritaPaperPart *part = ((const MeritaPaperTemplate *) list->pdata[i])->part;

      if (g_str_equal (part->part, "roles"))
        return g_strsplit (part->text, "\n", -1);
    }
  return g_new0 (char *, 1);
}

gboolean
merita_team_is_phone (const char *text)
{
  guint digits = 0;

  for (const char *c = text; *c != '\0'; c++)
    {
      if (g_ascii_isdigit (*c))
        digits++;
      else if (strchr (" -.()", *c) == NULL && !(*c == '+' && c == text))
        return FALSE;
    }
  return digits >= LEAST_DIGITS && digits <= MOST_DIGITS;
}

gboolean
merita_team_is_email (const char *text)
{
  const char *at = strchr (text, '@');
  const char *dot = at != NULL ? strrchr (at, '.') : NULL;

  if (at == NULL || at == text || strchr (at + 1, '@') != NULL)
    return FALSE;
  if (dot == NULL || dot == at + 1 || dot[1] == '\0' || strstr (at, "..") != NULL)
    return FALSE;
  return strpbrk (text, " \t\n,;<>\"") == NULL;
}

gboolean
merita_team_fill (MeritaReader *reader, MeritaTeamMember *member, GError **error)
{
  MeritaEmployee employee = { 0 };
  g_autoptr (GError) cause = NULL;

  if (member->nip == MERITA_NIP_NONE)
    return TRUE;
  if (!merita_reader_get_employee (reader, member->nip, &employee, &cause))
    {
      /* A member need not be an employee of the file. */
      if (cause == NULL)
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  if (member->name == NULL)
    member->name = g_steal_pointer (&employee.name);
  if (member->job_title == NULL)
    member->job_title = g_steal_pointer (&employee.job_title);
  merita_employee_clear (&employee);
  return TRUE;
}

static gboolean
check_aspects (const MeritaInstrument *instrument, const char *aspects, GError **error)
{
  g_auto (GStrv) numbers = g_strsplit (aspects, ",", -1);

  for (guint i = 0; numbers[i] != NULL; i++)
    {
      guint64 number;

      if (!g_ascii_string_to_unsigned (g_strstrip (numbers[i]), 10, 1, instrument->aspects->len,
                                       &number, NULL))
        return merita_edit_set_invalid (
          error,
          merita_tr (merita_language_current (),
                     "“%s” is no aspect of the instrument; write numbers such as "
                     "1, 3"),
          numbers[i]);
    }
  return TRUE;
}

static gboolean
is_blank (const char *text)
{
  return text == NULL || *text == '\0';
}

static gboolean
check_member (MeritaAgency *agency, const MeritaTeamMember *member, GError **error)
{
  MeritaLanguage language = merita_language_current ();
  const MeritaInstrument *instrument;

  if (is_blank (member->name))
    return merita_edit_set_invalid (
      error, "%s",
      merita_tr (language, "A member of the team has no name; give one, or the NIP "
                           "of an employee of this file"));
  if (is_blank (member->role))
    return merita_edit_set_invalid (error,
                                    merita_tr (language, "%s has no role in the team; give one"),
                                    member->name);
  if (!is_blank (member->phone) && !merita_team_is_phone (member->phone))
    return merita_edit_set_invalid (
      error, merita_tr (language, "“%s” is no phone number; write 9 to 15 digits"), member->phone);
  if (!is_blank (member->email) && !merita_team_is_email (member->email))
    return merita_edit_set_invalid (
      error, merita_tr (language, "“%s” is no e-mail address; write one such as name@agency.go.id"),
      member->email);
  instrument = merita_agency_get_instrument (agency, member->period, error);
  return instrument != NULL
         && (is_blank (member->aspects) || check_aspects (instrument, member->aspects, error));
}

gboolean
merita_team_put_job (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  return merita_writer_put_team_member (writer, data, error);
}

gboolean
merita_team_check (MeritaAgency *agency, MeritaTeamMember *member, GError **error)
{
  MeritaReader *reader = merita_agency_get_reader (agency);
  g_autoptr (GPtrArray) team = merita_reader_list_team_members (reader, member->period, error);

  if (team == NULL || !merita_team_fill (reader, member, error)
      || !check_member (agency, member, error))
    return FALSE;
  if (member->id == MERITA_ID_NONE)
    for (guint i = 0; i < team->len; i++)
      member->sequence =
        MAX (member->sequence, ((const MeritaTeamMember *) team->pdata[i])->sequence + 1);
  return TRUE;
}

gboolean
merita_team_put (MeritaAgency *agency, MeritaStore *store, MeritaTeamMember *member, GError **error)
{
  g_autofree char *label = NULL;

  if (!merita_team_check (agency, member, error))
    return FALSE;
  label = g_strdup_printf ("Tim penilaian mandiri %d: %s", member->period, member->name);
  return merita_store_write (store, "edit", label, merita_team_put_job, member, NULL, error);
}

gboolean
merita_team_remove_job (MeritaWriter *writer,
                        gpointer data,
                        GCancellable *cancellable,
                        GError **error)
{
  return merita_writer_delete_team_member (writer, *(const MeritaId *) data, error);
}

gboolean
merita_team_remove (MeritaAgency *agency,
                    MeritaStore *store,
                    gint period,
                    MeritaId id,
                    GError **error)
{
  g_autoptr (GPtrArray) team =
    merita_reader_list_team_members (merita_agency_get_reader (agency), period, error);

  for (guint i = 0; team != NULL && i < team->len; i++)
    {
      const MeritaTeamMember *member = team->pdata[i];
      g_autofree char *label = NULL;

      if (member->id != id)
        continue;
      label = g_strdup_printf ("Tim penilaian mandiri %d: %s dikeluarkan", period, member->name);
      return merita_store_write (store, "edit", label, merita_team_remove_job, &id, NULL, error);
    }
  if (team != NULL)
    g_set_error_literal (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_NOT_FOUND,
                         merita_tr (merita_language_current (),
                                    "There is no such member of the team; nothing was changed"));
  return FALSE;
}

char *
merita_team_find_gap (const MeritaTeamMember *member)
{
  MeritaLanguage language = merita_language_current ();
  g_autoptr (GPtrArray) gaps = g_ptr_array_new ();
  g_autofree char *list = NULL;

  if (!member->account)
    return NULL;
  if (member->nip == MERITA_NIP_NONE)
    g_ptr_array_add (gaps, (gpointer) "NIP");
  if (is_blank (member->phone))
    g_ptr_array_add (gaps, (gpointer) merita_tr (language, "phone number"));
  if (is_blank (member->email))
    g_ptr_array_add (gaps, (gpointer) merita_tr (language, "e-mail address"));
  if (gaps->len == 0)
    return NULL;
  g_ptr_array_add (gaps, NULL);
  list = g_strjoinv (", ", (char **) gaps->pdata);
  return g_strdup_printf (merita_tr (language, "%s: still needed for the account: %s"),
                          member->name, list);
}
