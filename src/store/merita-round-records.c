/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-round-records.h"

#include <string.h>

static const char *const round_kinds[] = {
  [MERITA_ROUND_UNKNOWN] = "",
  [MERITA_ROUND_SELF] = "self",
  [MERITA_ROUND_VERIFICATION] = "verification",
  [MERITA_ROUND_ASSISTANCE] = "assistance",
  [MERITA_ROUND_MOCK] = "mock",
};

void
merita_round_clear (MeritaRound *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->assessor, g_free);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
}

void
merita_round_row_clear (MeritaRoundRow *self)
{
  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->correction, g_free);
  g_clear_pointer (&self->reply, g_free);
}

void
merita_round_row_free (MeritaRoundRow *self)
{
  if (self == NULL)
    return;
  merita_round_row_clear (self);
  g_free (self);
}

MeritaRoundRow *
merita_round_row_copy (const MeritaRoundRow *self)
{
  MeritaRoundRow *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->code = g_strdup (self->code);
  copy->note = g_strdup (self->note);
  copy->correction = g_strdup (self->correction);
  copy->reply = g_strdup (self->reply);
  return copy;
}

void
merita_round_free (MeritaRound *self)
{
  if (self == NULL)
    return;
  merita_round_clear (self);
  g_free (self);
}

MeritaRound *
merita_round_copy (const MeritaRound *self)
{
  MeritaRound *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->name = g_strdup (self->name);
  copy->assessor = g_strdup (self->assessor);
  copy->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) merita_round_row_free);
  for (guint i = 0; self->entries != NULL && i < self->entries->len; i++)
    g_ptr_array_add (copy->entries, merita_round_row_copy (self->entries->pdata[i]));
  return copy;
}

void
merita_decision_clear (MeritaDecision *self)
{
  g_clear_pointer (&self->agency, g_free);
  g_clear_pointer (&self->number, g_free);
  g_clear_pointer (&self->minutes_number, g_free);
  g_clear_pointer (&self->category, g_free);
  g_clear_pointer (&self->note, g_free);
}

const char *
merita_round_kind_name (MeritaRoundKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (round_kinds), NULL);

  return round_kinds[kind];
}

MeritaRoundKind
merita_round_kind_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (round_kinds); i++)
    if (g_strcmp0 (round_kinds[i], name) == 0)
      return i;
  return MERITA_ROUND_UNKNOWN;
}

MeritaRoundKind
merita_round_kind_guess (const char *round_name)
{
  static const struct
  {
    const char *part;
    MeritaRoundKind kind;
  } parts[] = {
    { "simulasi", MERITA_ROUND_MOCK },
    { "mandiri", MERITA_ROUND_SELF },
    { "asistensi", MERITA_ROUND_ASSISTANCE },
  };
  g_autofree char *folded = NULL;

  g_return_val_if_fail (round_name != NULL, MERITA_ROUND_UNKNOWN);

  folded = g_utf8_casefold (round_name, -1);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strstr (folded, parts[i].part) != NULL)
      return parts[i].kind;
  return MERITA_ROUND_VERIFICATION;
}
