/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-agency.h"

G_BEGIN_DECLS

/*
 * A believable regency to try the program with: invented people whose names are composed from
 * Indonesian name parts, planted faults so that some prerequisites of an exemption fail.
 * The same options give the same data.
 */
typedef struct
{
  const char *agency_name;      /* NULL: "Kabupaten Lembah Arum" (invented) */
  int employees;                /* about 5,000 is a regency */
  guint64 seed;
  MeritaDate today;
  gboolean evidence;            /* also documents with citations; needs the PDF worker, about a second */
} MeritaSampleOptions;

gboolean merita_sample_create (const char *path, const MeritaSampleOptions *options,
                               const MeritaProfile *profile, const char *profile_document,
                               GCancellable *cancellable, GError **error);

G_END_DECLS
