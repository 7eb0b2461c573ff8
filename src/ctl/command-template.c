/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl.h"

#include "merita-paper-template.h"

static void
print_part_json (JsonBuilder *builder, const MeritaPaperTemplate *item)
{
  static const char *const confidences[] = { "official", "reconstructed", "agency" };
  const MeritaPaperPart *part = item->part;

  json_builder_begin_object (builder);
  merita_json_string (builder, "document", part->document);
  merita_json_string (builder, "part", part->part);
  merita_json_string (builder, "text", part->text);
  merita_json_string (builder, "standard", item->standard);
  merita_json_boolean (builder, "own", item->own);
  merita_json_string (builder, "source", part->legal_source);
  merita_json_string (builder, "confidence", confidences[part->confidence]);
  json_builder_end_object (builder);
}

static void
print_placeholders (MeritaCtl *ctl)
{
  const char *const *names = merita_paper_placeholders ();

  merita_ctl_print (ctl, "%s", merita_ctl_tr (ctl, "Placeholders:"));
  for (guint i = 0; names[i] != NULL; i++)
    merita_ctl_print (ctl, " {%s}", names[i]);
  merita_ctl_print (ctl, "\n");
}

static int
list_parts (MeritaCtl *ctl, MeritaAgency *agency)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list =
    merita_paper_template_list (agency, merita_ctl_get_argument (ctl, 2), &error);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (list == NULL)
    return merita_ctl_fail (ctl, error);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "parts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < list->len; i++)
    {
      const MeritaPaperTemplate *item = list->pdata[i];

      if (ctl->json)
        print_part_json (builder, item);
      else
        merita_ctl_print (ctl, "%-18s %-16s %s\n", item->part->document, item->part->part,
                          merita_text_confidence (ctl->language, item->part->confidence));
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  if (ctl->json)
    merita_ctl_print_json (ctl, builder);
  else
    print_placeholders (ctl);
  return list->len > 0 ? MERITA_EXIT_HOLDS : MERITA_EXIT_DOES_NOT_HOLD;
}

static int
show_part (MeritaCtl *ctl, MeritaAgency *agency, const char *document, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = merita_paper_template_list (agency, document, &error);

  if (list == NULL)
    return merita_ctl_fail (ctl, error);
  for (guint i = 0; i < list->len; i++)
    {
      const MeritaPaperTemplate *item = list->pdata[i];

      if (!g_str_equal (item->part->part, name))
        continue;
      merita_ctl_print (ctl, "%s\n", item->part->text);
      if (ctl->explain)
        merita_ctl_print (ctl, "%s (%s)\n", item->part->legal_source,
                          merita_text_confidence (ctl->language, item->part->confidence));
      return MERITA_EXIT_HOLDS;
    }
  return merita_ctl_usage (ctl, merita_ctl_tr (ctl, "the paper has no such part"));
}

static int
set_part (MeritaCtl *ctl, MeritaAgency *agency, const char *text)
{
  g_autoptr (MeritaStore) store = merita_ctl_open_store (ctl);
  g_autoptr (GError) error = NULL;

  if (store == NULL)
    return MERITA_EXIT_CANNOT;
  return merita_paper_template_set (agency, store, merita_ctl_get_argument (ctl, 2),
                                    merita_ctl_get_argument (ctl, 3), text, &error)
           ? MERITA_EXIT_HOLDS
           : merita_ctl_fail (ctl, error);
}

static int
run_template (MeritaCtl *ctl)
{
  const char *action = merita_ctl_get_argument (ctl, 1);
  const char *document = merita_ctl_get_argument (ctl, 2);
  const char *part = merita_ctl_get_argument (ctl, 3);
  const char *text = merita_ctl_get_argument (ctl, 4);
  g_autoptr (MeritaAgency) agency = merita_ctl_open_agency (ctl);

  if (agency == NULL)
    return MERITA_EXIT_CANNOT;
  if (action == NULL || g_str_equal (action, "list"))
    return list_parts (ctl, agency);
  if (document != NULL && part != NULL && g_str_equal (action, "show"))
    return show_part (ctl, agency, document, part);
  if (text != NULL && g_str_equal (action, "set"))
    return set_part (ctl, agency, text);
  if (part != NULL && text == NULL && g_str_equal (action, "reset"))
    return set_part (ctl, agency, NULL);
  return merita_ctl_usage (ctl, merita_ctl_tr (ctl, "there is no such command"));
}

int
merita_command_template (MeritaCtl *ctl, int argc, char **argv)
{
  if (!merita_ctl_parse (ctl, argc, argv, NULL, 1, 5))
    return MERITA_EXIT_USAGE;
  return run_template (ctl);
}
