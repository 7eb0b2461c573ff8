/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl.h"

static void
print_entry_json (JsonBuilder *builder, const MeritaJournalEntry *entry)
{
  json_builder_begin_object (builder);
  merita_json_integer (builder, "id", entry->id);
  merita_json_string (builder, "at", entry->at);
  merita_json_string (builder, "actor", entry->actor);
  merita_json_string (builder, "kind", entry->kind);
  merita_json_string (builder, "label", entry->label);
  merita_json_string (builder, "tables", entry->tables);
  merita_json_integer (builder, "rows", entry->rows);
  merita_json_boolean (builder, "undone", entry->reverted_by != 0);
  merita_json_boolean (builder, "can_undo", entry->can_undo);
  merita_json_string (builder, "hash", entry->hash);
  json_builder_end_object (builder);
}

static void
print_entry (MeritaCtl *ctl, const MeritaJournalEntry *entry)
{
  merita_ctl_print (ctl, "%5" G_GINT64_FORMAT "  %s  %-16s %s%s\n", entry->id, entry->at,
                    entry->actor, entry->label,
                    entry->reverted_by != 0 ? merita_ctl_tr (ctl, " (undone)") : "");
}

int
merita_command_journal (MeritaCtl *ctl, int argc, char **argv)
{
  int limit = 50;
  const GOptionEntry entries[] = {
    { "limit", 0, 0, G_OPTION_ARG_INT, &limit, "At most so many; 0: all", "N" },
    { NULL },
  };
  g_autoptr (MeritaAgency) agency = NULL;
  g_autoptr (GPtrArray) journal = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GError) error = NULL;

  if (!merita_ctl_parse (ctl, argc, argv, entries, 1, 1))
    return MERITA_EXIT_USAGE;
  agency = merita_ctl_open_agency (ctl);
  if (agency == NULL)
    return MERITA_EXIT_CANNOT;
  journal =
    merita_reader_list_journal (merita_agency_get_reader (agency), (guint) MAX (limit, 0), &error);
  if (journal == NULL)
    return merita_ctl_fail (ctl, error);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "entries");
  json_builder_begin_array (builder);
  for (guint i = 0; i < journal->len; i++)
    if (ctl->json)
      print_entry_json (builder, journal->pdata[i]);
    else
      print_entry (ctl, journal->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  if (ctl->json)
    merita_ctl_print_json (ctl, builder);
  return MERITA_EXIT_HOLDS;
}
