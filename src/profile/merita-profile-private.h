/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-profile.h"
#include "merita-section.h"

G_BEGIN_DECLS

/*
 * Private to this layer.  Each reader takes one section of a resolved document and fills its part
 * of the profile; faults go to the problems of the section.
 */
void merita_profile_read_instrument    (MeritaSection *section, MeritaInstrument *instrument);
void merita_profile_read_competencies  (MeritaSection *section, MeritaJobRule *jobs);
void merita_profile_read_job_levels    (MeritaSection *section, MeritaJobRule *jobs);
void merita_profile_read_match_bands   (MeritaSection *section, MeritaJobRule *jobs);
void merita_profile_read_calendar      (MeritaSection *section, MeritaCalendarRule *calendar);
void merita_profile_read_prerequisites (MeritaSection *section, GPtrArray *rules);
void merita_profile_read_papers        (MeritaSection *section, GPtrArray *parts);
void merita_profile_read_talent        (MeritaSection *section, MeritaTalentRule *talent);
void merita_profile_read_boxes         (MeritaSection *section, MeritaTalentRule *talent);
void merita_profile_read_stacking      (MeritaSection *section, MeritaTalentRule *talent);
void merita_profile_read_succession    (MeritaSection *section, MeritaTalentRule *talent);

/* The list "components" of an axis or of the succession rule. */
void merita_profile_read_components    (MeritaSection *section, GPtrArray *components);
void merita_profile_read_gates         (MeritaSection *section, GPtrArray *gates);

/* The words of the format, in the order of the enumerations that they stand for. */
extern const char *const merita_profile_job_groups[];

/*
 * A band is half-open.  An author may write where it ends ("below"), as regulations print it; then
 * the end must be the start of the next band, or values between them would belong nowhere.
 */
void merita_profile_check_below        (MeritaSection *section, MeritaHundredths next);

/* Sections of a document, in the order in which a resolved document holds them. */
extern const char *const merita_profile_sections[];

/* Reads a built-in profile or a file; folder receives where its includes lie first, or NULL. */
JsonNode *merita_profile_read_document (const char *id_or_path, char **folder, GError **error);
/* name is for messages. */
JsonNode *merita_profile_parse_text    (const char *name, const char *text, gssize length, GError **error);
/* Merges the includes; drops what a resolved document does not keep. */
JsonNode *merita_profile_resolve       (JsonNode *document, const char *folder, GPtrArray *problems);
/* The one way to write a document: keys sorted, no blanks. */
char     *merita_profile_write         (JsonNode *document);

G_END_DECLS
