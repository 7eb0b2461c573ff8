/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-agency.h"
#include "merita-store.h"

G_BEGIN_DECLS

/*
 * Beginning an assessment year and changing what it rests on: checked when it is made, written as one
 * journal entry.
 */
typedef struct _MeritaPeriodEdit MeritaPeriodEdit;

/* What stays behind when a year is carried forward, or has to be looked at again. */
typedef enum
{
  MERITA_CARRY_NO_SUB_ASPECT,  /* the new instrument does not have it */
  MERITA_CARRY_LEVEL_CHANGED,  /* carried, but the text of its level reads differently now */
  MERITA_CARRY_NO_LINE,        /* a citation: the requirement line is not there any more, or reads differently */
  MERITA_CARRY_NOT_IN_FORCE,   /* a citation: its document does not hold in the new window */
  MERITA_CARRY_REPLACED,       /* a citation: a newer revision of its document exists */
  MERITA_CARRY_UNREADABLE,     /* a citation: nobody could read its document */
  MERITA_CARRY_NEW,            /* only the new instrument has it: still to be filled */
} MeritaCarryReason;

typedef struct
{
  MeritaCarryReason reason;
  char *code;
  char *what;                  /* title of the sub-aspect, or the name of a document; may be NULL */
} MeritaCarryItem;

typedef struct
{
  guint levels, tasks, citations; /* carried */
  GPtrArray *items;            /* MeritaCarryItem*, by code */
} MeritaCarry;

/* "the requirement line reads differently": a msgid. */
const char *merita_carry_reason_text (MeritaCarryReason reason);

/*
 * wanted: year and what is known of it; dates that are UNKNOWN become the calendar year.  instrument 0 pins
 * the profile's instrument of today.  carried_from: levels and justifications of that year's newest
 * self-assessment, its tasks (units and persons, without dates) and the citations that still hold.
 */
MeritaPeriodEdit *merita_period_edit_begin  (MeritaAgency *agency, const MeritaPeriod *wanted, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same year with other facts.  Another instrument is refused once the year was submitted. instrument 0: the profile's of today. */
MeritaPeriodEdit *merita_period_edit_change (MeritaAgency *agency, const MeritaPeriod *wanted, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Stores a variant and pins the year to it in one step; takes row. Refused once the year was submitted. */
MeritaPeriodEdit *merita_period_edit_adopt  (MeritaAgency *agency, gint year, MeritaStoredInstrument *row, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void              merita_period_edit_free   (MeritaPeriodEdit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaPeriodEdit, merita_period_edit_free)

/* For the journal; Indonesian. */
const char          *merita_period_edit_get_label  (const MeritaPeriodEdit *self);
const MeritaPeriod  *merita_period_edit_get_period (const MeritaPeriodEdit *self);
/* NULL if nothing is carried forward. */
const MeritaCarry   *merita_period_edit_get_carry  (const MeritaPeriodEdit *self);

gboolean merita_period_edit_job   (MeritaWriter *writer, gpointer self, GCancellable *cancellable, GError **error);
gboolean merita_period_edit_apply (MeritaPeriodEdit *self, MeritaStore *store, GError **error);

/* Years that were begun or have a round, ascending: gint. */
GArray *merita_period_list_years (MeritaAgency *agency, const GPtrArray *rounds, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/*
 * The days between which evidence of a year has to be in force: those of its period, or the calendar year
 * where they are not known.  periods: MeritaPeriod*.
 */
void                 merita_period_find_days (const GPtrArray *periods, gint year, MeritaDate *starts_on, MeritaDate *ends_on);

G_END_DECLS
