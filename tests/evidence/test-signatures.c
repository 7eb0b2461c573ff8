/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A signature is called valid only if it is, and no more is said than was checked. */
#include <glib/gstdio.h>
#include <string.h>

#include "merita-pdf-answer.h"
#include "merita-pdf-protocol.h"
#include "pdf-fixture.h"

#define SIGNER "Siti Aminah"

typedef struct
{
  const char *name;
  int state, certificate, obstacle;
  gboolean covered;
  const char *signer; /* NULL: releases of poppler differ */
  const char *reason, *location;
} Case;

#define UNCHECKED MERITA_PDF_SIGNATURE_NOT_VERIFIED
#define NO_CERTIFICATE MERITA_PDF_CERTIFICATE_NOT_VERIFIED
#define UNKNOWN MERITA_PDF_CERTIFICATE_UNKNOWN

static const Case cases[] = {
  { "valid", MERITA_PDF_SIGNATURE_VALID, UNKNOWN, 0, TRUE, SIGNER, "", "" },
  { "described", MERITA_PDF_SIGNATURE_VALID, UNKNOWN, 0, TRUE, SIGNER, "Menyetujui (final)",
    "Kupang" },
  { "expired", MERITA_PDF_SIGNATURE_VALID, MERITA_PDF_CERTIFICATE_EXPIRED, 0, TRUE, SIGNER, "",
    "" },
  { "changed", MERITA_PDF_SIGNATURE_CHANGED, NO_CERTIFICATE, 0, TRUE, SIGNER, "", "" },
  { "forged", MERITA_PDF_SIGNATURE_INVALID, NO_CERTIFICATE, 0, TRUE, SIGNER, "", "" },
  { "extended", MERITA_PDF_SIGNATURE_VALID, UNKNOWN, 0, FALSE, SIGNER, "", "" },
  { "decoy", MERITA_PDF_SIGNATURE_VALID, UNKNOWN, 0, FALSE, SIGNER, "", "" },
  { "broken", UNCHECKED, NO_CERTIFICATE, MERITA_PDF_OBSTACLE_DAMAGED, TRUE, "", "", "" },
  { "unknown-kind", UNCHECKED, NO_CERTIFICATE, MERITA_PDF_OBSTACLE_NO_SUPPORT, TRUE, NULL, "", "" },
  { "empty", MERITA_PDF_SIGNATURE_EMPTY, NO_CERTIFICATE, 0, FALSE, "", "", "" },
};

static char *folder;

static GBytes *
load (const char *name)
{
  g_autofree char *base = g_strconcat (name, ".pdf", NULL);
  g_autofree char *path = g_build_filename (folder, base, NULL);
  g_autoptr (GError) error = NULL;
  char *data;
  gsize size;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (data, size);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GBytes) file = load (c->name);
  g_autoptr (MeritaPdfAnswer) answer = pdf_fixture_read (file, MERITA_PDF_SIGNATURES);
  const MeritaPdfSignature *signature;
  g_autofree char *sentence = NULL;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  g_assert_cmpuint (answer->pages, ==, 1);
  g_assert_cmpuint (answer->signatures->len, ==, 1);
  signature = answer->signatures->pdata[0];
  g_assert_cmpint (signature->state, ==, c->state);
  g_assert_cmpint (signature->certificate, ==, c->certificate);
  g_assert_cmpint (signature->obstacle, ==, c->obstacle);
  g_assert_cmpint (signature->covered, ==, c->covered);
  g_assert_cmpstr (signature->field, ==, "Tanda tangan");
  if (c->signer != NULL)
    g_assert_cmpstr (signature->signer, ==, c->signer);
  g_assert_cmpstr (signature->reason, ==, c->reason);
  g_assert_cmpstr (signature->location, ==, c->location);
  /* The signature's own time comes before the one that stands beside it. */
  if (c->state != UNCHECKED && c->state != MERITA_PDF_SIGNATURE_EMPTY)
    g_assert_cmpint (ABS (signature->signed_at - now), <, 600);
  sentence = merita_pdf_signature_describe (MERITA_LANGUAGE_ENGLISH, signature);
  g_assert_true ((strstr (sentence, "signature is valid: ") != NULL)
                 == (c->state == MERITA_PDF_SIGNATURE_VALID && c->covered));
}

static void
test_none (void)
{
  g_autoptr (GBytes) file = load ("none");
  g_autoptr (MeritaPdfAnswer) answer = pdf_fixture_read (file, MERITA_PDF_SIGNATURES);

  g_assert_cmpuint (answer->signatures->len, ==, 0);
}

/* Signatures are verified without what the user's browser trusts and without a home folder. */
static void
test_no_home (void)
{
  g_autofree char *home = g_strdup (g_getenv ("HOME"));

  g_setenv ("HOME", "/nonexistent", TRUE);
  test_case (&cases[0]);
  if (home != NULL)
    g_setenv ("HOME", home, TRUE);
}

static void
append_number (GByteArray *out, guint32 number)
{
  number = GUINT32_TO_LE (number);
  g_byte_array_append (out, (const guint8 *) &number, sizeof number);
}

/* What a worker says is checked: a frame of these numbers and texts is taken or refused. */
static gboolean
is_taken (guint32 state, guint32 certificate, guint32 obstacle, const char *texts, gsize size)
{
  const guint32 numbers[] = { state, certificate, obstacle, 1, 5, 0 };
  g_autoptr (GByteArray) out = g_byte_array_new ();
  g_autoptr (MeritaPdfAnswer) answer = NULL;
  g_autoptr (GError) error = NULL;
  gboolean cut;

  g_byte_array_append (out, (const guint8 *) "S", 1);
  append_number (out, (guint32) (sizeof numbers + size));
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    append_number (out, numbers[i]);
  g_byte_array_append (out, (const guint8 *) texts, (guint) size);
  g_byte_array_append (out, (const guint8 *) "E\0\0\0\0", MERITA_PDF_FRAME_HEADER);
  answer = merita_pdf_answer_parse (out->data, out->len, &cut, &error);
  g_assert_false (cut);
  g_assert_true ((answer != NULL) == (error == NULL));
  return answer != NULL;
}

static void
test_frames (void)
{
  g_assert_true (is_taken (MERITA_PDF_SIGNATURE_VALID, 0, 0, "a\0b\0c\0d", 8));
  g_assert_false (is_taken (MERITA_PDF_SIGNATURE_VALID, 0, 1, "a\0b\0c\0d", 8));
  g_assert_false (is_taken (MERITA_PDF_SIGNATURE_NOT_VERIFIED, 0, 0, "a\0b\0c\0d", 8));
  g_assert_false (is_taken (MERITA_PDF_N_SIGNATURES, 0, 0, "a\0b\0c\0d", 8));
  g_assert_false (is_taken (0, MERITA_PDF_N_CERTIFICATES, 1, "a\0b\0c\0d", 8));
  g_assert_false (is_taken (0, 0, MERITA_PDF_N_OBSTACLES, "a\0b\0c\0d", 8));
  g_assert_false (is_taken (0, 0, 1, "a\0b\0c\0d", 7));
  g_assert_false (is_taken (0, 0, 1, "a\0b\0c\0d\0", 9));
  g_assert_false (is_taken (0, 0, 1, "", 0));
}

static void
test_keys (void)
{
  static const struct
  {
    MeritaPdfSignature signature;
    const char *key;
  } keys[] = {
    { { .state = MERITA_PDF_SIGNATURE_VALID, .covered = TRUE }, "valid" },
    { { .state = MERITA_PDF_SIGNATURE_VALID }, "extended" },
    { { .state = MERITA_PDF_SIGNATURE_CHANGED, .covered = TRUE }, "changed" },
    { { .state = MERITA_PDF_SIGNATURE_INVALID }, "invalid" },
    { { .state = MERITA_PDF_SIGNATURE_EMPTY }, "empty" },
    { { .state = MERITA_PDF_SIGNATURE_NOT_VERIFIED }, "not-verified" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_cmpstr (merita_pdf_signature_get_key (&keys[i].signature), ==, keys[i].key);
  for (guint i = 0; i < MERITA_PDF_N_CERTIFICATES; i++)
    g_assert_cmpstr (merita_pdf_certificate_state_get_key (i), !=, "");
  for (guint i = 0; i < MERITA_PDF_N_OBSTACLES; i++)
    {
      const MeritaPdfSignature signature = { .obstacle = i };
      g_autofree char *english =
        merita_pdf_signature_describe (MERITA_LANGUAGE_ENGLISH, &signature);
      g_autofree char *indonesian =
        merita_pdf_signature_describe (MERITA_LANGUAGE_INDONESIAN, &signature);

      g_assert_cmpstr (merita_pdf_obstacle_get_key (i), !=, "");
      g_assert_cmpstr (english, !=, indonesian);
    }
}

static void
generate (const char *python, const char *script)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;

  folder = g_dir_make_tmp ("merita-signed-XXXXXX", &error);
  g_assert_no_error (error);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, python, script, folder, NULL);
  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}

static void
remove_folder (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
  g_free (folder);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 3);
  generate (argv[1], argv[2]);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/evidence/signatures/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/evidence/signatures/none", test_none);
  g_test_add_func ("/evidence/signatures/no-home", test_no_home);
  g_test_add_func ("/evidence/signatures/frames", test_frames);
  g_test_add_func ("/evidence/signatures/keys", test_keys);
  status = g_test_run ();
  remove_folder ();
  return status;
}
