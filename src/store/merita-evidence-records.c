/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-evidence-records.h"

static const char *const statuses[] = {
  [MERITA_DOCUMENT_READABLE] = "readable",
  [MERITA_DOCUMENT_SCANNED] = "scanned",
  [MERITA_DOCUMENT_UNREADABLE] = "unreadable",
};

void
merita_document_copy (const MeritaDocument *self, MeritaDocument *copy)
{
  g_return_if_fail (self != NULL && copy != NULL);

  *copy = *self;
  copy->sha256 = g_strdup (self->sha256);
  copy->file_name = g_strdup (self->file_name);
  copy->title = g_strdup (self->title);
  copy->number = g_strdup (self->number);
  copy->type = g_strdup (self->type);
  copy->issuer = g_strdup (self->issuer);
  copy->reason = g_strdup (self->reason);
  copy->note = g_strdup (self->note);
}

void
merita_citation_copy (const MeritaCitation *self, MeritaCitation *copy)
{
  g_return_if_fail (self != NULL && copy != NULL);

  *copy = *self;
  copy->quote = g_strdup (self->quote);
  copy->code = g_strdup (self->code);
  copy->note = g_strdup (self->note);
}

void
merita_document_clear (MeritaDocument *self)
{
  g_clear_pointer (&self->sha256, g_free);
  g_clear_pointer (&self->file_name, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->number, g_free);
  g_clear_pointer (&self->type, g_free);
  g_clear_pointer (&self->issuer, g_free);
  g_clear_pointer (&self->reason, g_free);
  g_clear_pointer (&self->note, g_free);
}

void
merita_citation_clear (MeritaCitation *self)
{
  g_clear_pointer (&self->quote, g_free);
  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->note, g_free);
}

void
merita_passage_clear (MeritaPassage *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->excerpt, g_free);
}

void
merita_document_signature_clear (MeritaDocumentSignature *self)
{
  g_clear_pointer (&self->signer, g_free);
  g_clear_pointer (&self->signed_at, g_free);
  g_clear_pointer (&self->signature, g_free);
  g_clear_pointer (&self->certificate, g_free);
  g_clear_pointer (&self->reason, g_free);
}

const char *
merita_document_status_name (MeritaDocumentStatus status)
{
  g_return_val_if_fail (status < G_N_ELEMENTS (statuses), NULL);

  return statuses[status];
}

MeritaDocumentStatus
merita_document_status_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    if (g_strcmp0 (statuses[i], name) == 0)
      return i;
  return MERITA_DOCUMENT_UNREADABLE;
}
