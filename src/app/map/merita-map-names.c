/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-map-names.h"

#include "merita-nip.h"

struct _MeritaMapNames
{
  MeritaContext *context; /* borrowed: the page that owns this holds it */
  GHashTable *names;      /* MeritaNip* -> MeritaMapName* */
};

static void
name_free (gpointer data)
{
  MeritaMapName *name = data;

  g_free (name->name);
  g_free (name->full);
  g_free (name->post);
  g_free (name);
}

MeritaMapNames *
merita_map_names_new (MeritaContext *context)
{
  MeritaMapNames *self;

  g_return_val_if_fail (MERITA_IS_CONTEXT (context), NULL);

  self = g_new0 (MeritaMapNames, 1);
  self->context = context;
  self->names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, name_free);
  return self;
}

void
merita_map_names_free (MeritaMapNames *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->names);
  g_free (self);
}

static MeritaMapName *
read_name (MeritaMapNames *self, MeritaNip nip)
{
  MeritaMapName *name = g_new0 (MeritaMapName, 1);
  MeritaReader *reader = merita_context_get_reader (self->context);
  MeritaEmployee row = { 0 };
  char text[22];

  if (reader != NULL && merita_reader_get_employee (reader, nip, &row, NULL) && row.name != NULL)
    {
      name->full = g_steal_pointer (&row.name);
      name->name = merita_text_short_name (name->full);
      name->post = row.job_title != NULL ? g_steal_pointer (&row.job_title) : g_strdup ("");
      name->grade = row.grade;
      name->post_since = row.post_since;
    }
  else
    {
      name->full = g_strdup (merita_nip_format_spaced (nip, text));
      name->name = g_strdup (text);
      name->post = g_strdup ("");
    }
  merita_employee_clear (&row);
  return name;
}

const MeritaMapName *
merita_map_names_get (MeritaMapNames *self, MeritaNip nip)
{
  MeritaMapName *name;

  g_return_val_if_fail (self != NULL, NULL);

  name = g_hash_table_lookup (self->names, &nip);
  if (name == NULL)
    {
      name = read_name (self, nip);
      g_hash_table_insert (self->names, g_memdup2 (&nip, sizeof nip), name);
    }
  return name;
}

void
merita_map_names_forget (MeritaMapNames *self)
{
  g_return_if_fail (self != NULL);
  g_hash_table_remove_all (self->names);
}
