/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "merita-types.h"

G_BEGIN_DECLS

/*
 * One object of a profile while it is read.  Every value is asked for by key and type; what is
 * missing, of the wrong type or never asked for becomes a problem with its place, such as
 * "talent.axes.performance.components[2].weight".  A section without an object answers with
 * defaults and adds nothing, so that one fault is told once.
 */
typedef struct
{
  JsonObject *object;             /* NULL if there is none */
  char *place;                    /* "" for the document */
  GHashTable *taken;              /* keys asked for */
  GPtrArray *problems;            /* char*, borrowed */
} MeritaSection;

MeritaSection *merita_section_new  (GPtrArray *problems, const char *place, JsonNode *node);
/* Reports the keys that nobody asked for. */
void           merita_section_free (MeritaSection *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeritaSection, merita_section_free)

/* "key: message", with the place of the section before it; key may be NULL. */
void           merita_section_fault (MeritaSection *self, const char *key, const char *format, ...) G_GNUC_PRINTF (3, 4);
gboolean       merita_section_has   (const MeritaSection *self, const char *key);

char          *merita_section_take_text     (MeritaSection *self, const char *key, gboolean required);
gboolean       merita_section_take_boolean  (MeritaSection *self, const char *key, gboolean fallback);
/* A whole number in minimum..maximum; fallback < minimum makes the key a required one. */
int            merita_section_take_integer  (MeritaSection *self, const char *key, int minimum, int maximum, int fallback);
/* A decimal string such as "2.5"; UNKNOWN if it is absent or null and not required. */
MeritaHundredths merita_section_take_amount (MeritaSection *self, const char *key, gboolean required);
/* "60" percent as basis points. */
int            merita_section_take_weight   (MeritaSection *self, const char *key);
/* Index into the NULL-terminated names; fallback if absent, -1 and a problem if required. */
int            merita_section_take_choice   (MeritaSection *self, const char *key, const char *const *names, int fallback);
#define MERITA_SECTION_REQUIRED (-1)
void           merita_section_take_texts    (MeritaSection *self, const char *key, GPtrArray *texts, gboolean required);
/* "source" and "confidence", which every rule has. */
void           merita_section_take_origin   (MeritaSection *self, char **source, MeritaConfidence *confidence);
/* "reconstructed": as it is written. */
const char    *merita_section_confidence_name (MeritaConfidence confidence);
MeritaSection *merita_section_take_object   (MeritaSection *self, const char *key, gboolean required);
/* The list of a key; NULL if there is none. */
JsonArray     *merita_section_take_list     (MeritaSection *self, const char *key, gboolean required);
/* Element i of the list of a key, which is an object. */
MeritaSection *merita_section_open_element  (MeritaSection *self, const char *key, JsonArray *list, guint i);
/* An amount of element i of a list, without a word about faults; UNKNOWN if there is none. */
MeritaHundredths merita_section_peek_amount (JsonArray *list, guint i, const char *key);

G_END_DECLS
