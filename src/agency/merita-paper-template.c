/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-paper-template.h"

#include "merita-core-error.h"
#include "merita-paper-facts.h"

#define BUILTIN "papers-pmpsm"

void
merita_paper_template_free (MeritaPaperTemplate *self)
{
  if (self == NULL)
    return;

  merita_paper_part_free (self->part);
  g_free (self->standard);
  g_free (self);
}

char *
merita_paper_template_get_key (const char *document, const char *part)
{
  return g_strdup_printf ("template.%s.%s", document, part);
}

static MeritaPaperTemplate *
make_template (MeritaReader *reader, const MeritaPaperPart *part)
{
  MeritaPaperTemplate *self = g_new0 (MeritaPaperTemplate, 1);
  g_autofree char *key = merita_paper_template_get_key (part->document, part->part);
  g_autofree char *own = merita_reader_get_setting (reader, key);

  self->part = merita_paper_part_copy (part);
  self->standard = g_strdup (part->text);
  if (own == NULL)
    return self;
  self->own = TRUE;
  self->part->confidence = MERITA_CONFIDENCE_AGENCY;
  g_free (self->part->text);
  self->part->text = g_steal_pointer (&own);
  return self;
}

GPtrArray *
merita_paper_template_list (MeritaAgency *agency, const char *document, GError **error)
{
  const GPtrArray *own = merita_agency_get_profile (agency)->papers;
  MeritaReader *reader = merita_agency_get_reader (agency);
  g_autoptr (GPtrArray) builtin = merita_profile_load_papers (BUILTIN, error);
  g_autoptr (GPtrArray) list = NULL;

  if (builtin == NULL)
    return NULL;
  list = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_paper_template_free);
  for (guint i = 0; i < builtin->len; i++)
    {
      const MeritaPaperPart *part = builtin->pdata[i];
      const MeritaPaperPart *other = merita_paper_part_find (own, part->document, part->part);

      if (document == NULL || g_str_equal (part->document, document))
        g_ptr_array_add (list, make_template (reader, other != NULL ? other : part));
    }
  return g_steal_pointer (&list);
}

static gboolean
check_part (GPtrArray *list, const char *document, const char *part, GError **error)
{
  for (guint i = 0; i < list->len; i++)
    if (g_str_equal (((const MeritaPaperTemplate *) list->pdata[i])->part->part, part))
      return TRUE;
  g_set_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_NOT_FOUND,
               merita_tr (merita_language_current (),
                          "The paper “%s” has no part “%s”; list the parts to see their names"),
               document, part);
  return FALSE;
}

gboolean
merita_paper_template_set (MeritaAgency *agency,
                           MeritaStore *store,
                           const char *document,
                           const char *part,
                           const char *text,
                           GError **error)
{
  g_autoptr (GPtrArray) list = merita_paper_template_list (agency, document, error);
  g_autofree char *fault = text != NULL ? merita_paper_find_fault (text) : NULL;
  g_autofree char *key = merita_paper_template_get_key (document, part);
  g_autofree char *label = NULL;
  MeritaSettingChange change = { key, (char *) text };

  if (list == NULL || !check_part (list, document, part, error))
    return FALSE;
  if (fault != NULL)
    {
      g_set_error (error, MERITA_CORE_ERROR, MERITA_CORE_ERROR_INVALID,
                   merita_tr (merita_language_current (),
                              "“%s” in the part “%s” is no placeholder; use one of the list, "
                              "or remove the braces"),
                   fault, part);
      return FALSE;
    }
  label = g_strdup_printf (text != NULL ? "Naskah diubah: %s, %s" : "Naskah dikembalikan: %s, %s",
                           document, part);
  return merita_store_write (store, "edit", label, merita_setting_change_job, &change, NULL, error);
}
