/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merita-profile.h"

G_BEGIN_DECLS

/*
 * Reads regulation profiles.  A profile is a JSON document (data/profiles/README.md describes it,
 * data/profiles/profile.schema.json constrains it) whose "includes" name other profiles that
 * supply the sections which it lacks.
 *
 * Built-in profiles are searched in $MERITA_PROFILE_DIR, then in the installed data folder, then in
 * the resource of this library.
 */

/* Built-in ids, sorted. element-type utf8. */
GPtrArray     *merita_profile_list_builtin (void);

/*
 * id_or_path: a built-in id or the path of a .json file.  document receives the resolved JSON
 * (includes merged, canonical order) that the instance file keeps.  On failure the error lists
 * every fault with its place.
 */
MeritaProfile *merita_profile_load         (const char *id_or_path, char **document, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* A resolved document, as kept in an instance file. */
MeritaProfile *merita_profile_parse        (const char *document, gssize length, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The wording of papers that holds where a profile has none: the section "papers" of a document. MeritaPaperPart*. */
GPtrArray     *merita_profile_load_papers  (const char *id_or_path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Every fault of a profile without loading it: char*; empty if there is none. */
GPtrArray     *merita_profile_problems     (const char *id_or_path, GError **error);
/* Names of the differences between two resolved documents, one path a line. */
GPtrArray     *merita_profile_diff         (const char *document_a, const char *document_b, GError **error);

G_END_DECLS
