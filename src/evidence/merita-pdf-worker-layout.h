/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <poppler.h>

G_BEGIN_DECLS

/* Answers LAYOUT of a page, number from 1, and the end; the status that the process ends with. */
int merita_pdf_worker_layout (PopplerDocument *document, int number);

G_END_DECLS
