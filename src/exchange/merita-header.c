/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-header.h"

#include <string.h>

struct _MeritaHeader
{
  MeritaImportKind kind;
  const MeritaProfile *profile;
  MeritaLanguage language;
  GHashTable *words;  /* folded word -> field id */
  GHashTable *yearly; /* folded word without its year -> field id */
  GHashTable *facts;  /* key -> label */
};

static gboolean
takes_competencies (MeritaImportKind kind)
{
  return kind == MERITA_IMPORT_PEOPLE || kind == MERITA_IMPORT_POSITIONS
         || kind == MERITA_IMPORT_STANDARDS;
}

static void
add_word (GHashTable *words, char *word, const char *id)
{
  if (word[0] == '\0' || g_hash_table_contains (words, word))
    g_free (word);
  else
    g_hash_table_insert (words, word, g_strdup (id));
}

static void
add_words (GHashTable *words, const char *synonyms, const char *id)
{
  g_auto (GStrv) list = g_strsplit (synonyms, "|", -1);

  for (guint i = 0; list[i] != NULL; i++)
    add_word (words, g_strdup (list[i]), id);
}

static void
add_competency_word (MeritaHeader *self, const char *word, const char *id)
{
  static const char *const prefixes[] = { "",       "req",   "standar",  "std",
                                          "syarat", "level", "lvl",      "kompetensi",
                                          "nilai",  "skor",  "required", "levelkompetensi" };
  g_autofree char *folded = word != NULL ? merita_header_fold (word, strlen (word)) : NULL;

  if (folded == NULL || folded[0] == '\0')
    return;
  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    add_word (self->words, g_strconcat (prefixes[i], folded, NULL), id);
}

static void
add_competencies (MeritaHeader *self)
{
  const GPtrArray *competencies = self->profile->jobs->competencies;

  for (guint i = 0; i < competencies->len; i++)
    {
      const MeritaCompetency *competency = competencies->pdata[i];
      g_autofree char *id = g_strconcat ("competency:", competency->code, NULL);

      add_competency_word (self, competency->name, id);
      add_competency_word (self, competency->code, id);
      add_competency_word (self, competency->short_name, id);
      for (guint k = 0; competency->synonyms != NULL && k < competency->synonyms->len; k++)
        add_competency_word (self, competency->synonyms->pdata[k], id);
    }
}

static void
add_component (MeritaHeader *self, const MeritaComponent *component)
{
  if (component->source == MERITA_SOURCE_FACT_CODE || component->source == MERITA_SOURCE_FACT_VALUE
      || component->source == MERITA_SOURCE_FACT_COUNT)
    {
      if (component->key != NULL && !g_hash_table_contains (self->facts, component->key))
        {
          g_autofree char *id = g_strconcat ("fact:", component->key, NULL);
          const char *synonyms = merita_header_get_fact_synonyms (component->key);
          const char *names[] = { component->key, component->name, component->name_en };

          g_hash_table_insert (self->facts, g_strdup (component->key),
                               g_strdup (merita_text_component (self->language, component)));
          for (guint i = 0; i < G_N_ELEMENTS (names); i++)
            {
              if (names[i] == NULL)
                continue;
              add_word (self->words, merita_header_fold (names[i], strlen (names[i])), id);
              add_word (self->yearly, merita_header_fold (names[i], strlen (names[i])), id);
            }
          if (synonyms != NULL)
            {
              add_words (self->words, synonyms, id);
              add_words (self->yearly, synonyms, id);
            }
        }
    }
  for (guint i = 0; component->parts != NULL && i < component->parts->len; i++)
    add_component (self, component->parts->pdata[i]);
}

static void
add_facts (MeritaHeader *self)
{
  const MeritaTalentRule *talent = self->profile->talent;

  if (talent == NULL)
    return;
  for (guint axis = 0; axis < MERITA_N_AXES; axis++)
    {
      for (guint i = 0;
           talent->axes[axis].components != NULL && i < talent->axes[axis].components->len; i++)
        add_component (self, talent->axes[axis].components->pdata[i]);
    }
  for (guint i = 0; talent->succession.components != NULL && i < talent->succession.components->len;
       i++)
    add_component (self, talent->succession.components->pdata[i]);
}

MeritaHeader *
merita_header_new (MeritaImportKind kind, const MeritaProfile *profile, MeritaLanguage language)
{
  MeritaHeader *self = g_new0 (MeritaHeader, 1);
  const MeritaHeaderField *fields = merita_header_list_fields (kind);

  self->kind = kind;
  self->profile = profile;
  self->language = language;
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->yearly = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->facts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; fields[i].id != NULL; i++)
    {
      add_word (self->words, merita_header_fold (fields[i].id, strlen (fields[i].id)),
                fields[i].id);
      add_words (fields[i].yearly ? self->yearly : self->words, fields[i].synonyms, fields[i].id);
    }
  if (takes_competencies (kind) && profile->jobs != NULL && profile->jobs->competencies != NULL)
    add_competencies (self);
  if (kind == MERITA_IMPORT_PEOPLE)
    add_facts (self);
  return self;
}

void
merita_header_free (MeritaHeader *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->words);
  g_hash_table_unref (self->yearly);
  g_hash_table_unref (self->facts);
  g_free (self);
}

char *
merita_header_fold (const char *text, gsize length)
{
  GString *folded = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++)
    {
      if (g_ascii_isalnum (text[i]))
        g_string_append_c (folded, g_ascii_tolower (text[i]));
    }
  return g_string_free (folded, FALSE);
}

/* Finds "2024" in "nilaikinerja2024" and leaves the rest; 0 if there is no year. */
static gint
take_year (char *folded)
{
  gsize length = strlen (folded);

  for (gsize i = 0; i + 4 <= length; i++)
    {
      gint year;

      if ((i > 0 && g_ascii_isdigit (folded[i - 1])) || g_ascii_isdigit (folded[i + 4]))
        continue;
      if ((memcmp (folded + i, "19", 2) != 0 && memcmp (folded + i, "20", 2) != 0)
          || !g_ascii_isdigit (folded[i + 2]) || !g_ascii_isdigit (folded[i + 3]))
        continue;
      year = (gint) g_ascii_strtoll ((char[]){ folded[i], folded[i + 1], folded[i + 2],
                                               folded[i + 3], 0 },
                                     NULL, 10);
      memmove (folded + i, folded + i + 4, length - i - 3);
      if (g_str_has_suffix (folded, "tahun"))
        folded[strlen (folded) - 5] = '\0';
      else if (g_str_has_suffix (folded, "thn"))
        folded[strlen (folded) - 3] = '\0';
      return year;
    }
  return 0;
}

static char *
look_up (const MeritaHeader *self, const char *folded)
{
  const char *id = g_hash_table_lookup (self->words, folded);
  g_autofree char *rest = NULL;
  gint year;

  if (id != NULL)
    return g_strdup (id);
  rest = g_strdup (folded);
  year = take_year (rest);
  id = g_hash_table_lookup (self->yearly, rest);
  if (id == NULL)
    return NULL;
  /* Without a year it belongs to a column that gives the year of each row. */
  return year > 0 ? g_strdup_printf ("%s:%d", id, year) : g_strdup (id);
}

char *
merita_header_recognise (const MeritaHeader *self, const char *text, gsize length)
{
  g_autofree char *folded = merita_header_fold (text, length);
  const char *bracket = memchr (text, '(', length);
  char *id;

  if (folded[0] == '\0' || length > 200)
    return NULL;
  id = look_up (self, folded);
  if (id == NULL && bracket != NULL && bracket > text)
    {
      g_autofree char *outside = merita_header_fold (text, (gsize) (bracket - text));

      id = outside[0] != '\0' ? look_up (self, outside) : NULL;
    }
  return id;
}

static const MeritaHeaderField *
find_field (const MeritaHeader *self, const char *id, gsize length)
{
  const MeritaHeaderField *fields = merita_header_list_fields (self->kind);

  for (guint i = 0; fields[i].id != NULL; i++)
    {
      if (strlen (fields[i].id) == length && memcmp (fields[i].id, id, length) == 0)
        return &fields[i];
    }
  return NULL;
}

char *
merita_header_get_label (const MeritaHeader *self, const char *id)
{
  const char *colon = strchr (id, ':');
  const MeritaHeaderField *field =
    find_field (self, id, colon != NULL ? (gsize) (colon - id) : strlen (id));

  if (field != NULL)
    return colon != NULL
             ? g_strdup_printf ("%s %s", merita_tr (self->language, field->label), colon + 1)
             : g_strdup (merita_tr (self->language, field->label));
  if (g_str_has_prefix (id, "competency:"))
    {
      const GPtrArray *competencies = self->profile->jobs->competencies;

      for (guint i = 0; i < competencies->len; i++)
        {
          const MeritaCompetency *competency = competencies->pdata[i];

          if (strcmp (competency->code, colon + 1) == 0)
            return g_strdup (competency->name);
        }
    }
  if (g_str_has_prefix (id, "fact:"))
    {
      g_auto (GStrv) parts = g_strsplit (colon + 1, ":", 2);
      const char *label = g_hash_table_lookup (self->facts, parts[0]);

      if (label != NULL && parts[1] != NULL)
        return g_strdup_printf ("%s %s", label, parts[1]);
      if (label != NULL)
        return g_strdup (label);
    }
  return g_strdup (id);
}

static void
free_field (gpointer data)
{
  MeritaImportField *field = data;

  g_free (field->id);
  g_free (field->label);
  g_free (field);
}

static void
take_field (const MeritaHeader *self, GPtrArray *fields, char *id, gboolean required)
{
  MeritaImportField *field = g_new0 (MeritaImportField, 1);

  field->id = id;
  field->label = merita_header_get_label (self, id);
  field->required = required;
  g_ptr_array_add (fields, field);
}

GPtrArray *
merita_header_make_fields (const MeritaHeader *self, const GArray *years)
{
  GPtrArray *fields = g_ptr_array_new_with_free_func (free_field);
  const MeritaHeaderField *list = merita_header_list_fields (self->kind);
  g_autoptr (GList) keys = g_list_sort (g_hash_table_get_keys (self->facts), (GCompareFunc) strcmp);

  for (guint i = 0; list[i].id != NULL; i++)
    {
      take_field (self, fields, g_strdup (list[i].id), list[i].required);
      for (guint k = 0; list[i].yearly && years != NULL && k < years->len; k++)
        take_field (self, fields,
                    g_strdup_printf ("%s:%d", list[i].id, g_array_index (years, gint, k)), FALSE);
    }
  if (takes_competencies (self->kind) && self->profile->jobs != NULL)
    {
      for (guint i = 0; i < self->profile->jobs->competencies->len; i++)
        {
          const MeritaCompetency *competency = self->profile->jobs->competencies->pdata[i];

          take_field (self, fields, g_strconcat ("competency:", competency->code, NULL), FALSE);
        }
    }
  for (GList *l = keys; l != NULL; l = l->next)
    take_field (self, fields, g_strconcat ("fact:", l->data, NULL), FALSE);
  return fields;
}
