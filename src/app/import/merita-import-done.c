/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-import-done.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "merita-import-kinds.h"
#include "merita-pages.h"

struct _MeritaImportDone
{
  GtkWidget parent_instance;

  AdwStatusPage *status;
  GtkButton *go, *save;
  GtkWidget *undo;
};

G_DEFINE_FINAL_TYPE (MeritaImportDone, merita_import_done, GTK_TYPE_WIDGET)

static void
merita_import_done_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_pointer (&child, gtk_widget_unparent);
  G_OBJECT_CLASS (merita_import_done_parent_class)->dispose (object);
}

static void
merita_import_done_class_init (MeritaImportDoneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_import_done_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-import-done.ui");
  gtk_widget_class_bind_template_child (widget_class, MeritaImportDone, status);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportDone, go);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportDone, save);
  gtk_widget_class_bind_template_child (widget_class, MeritaImportDone, undo);
}

static void
merita_import_done_init (MeritaImportDone *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
describe (const MeritaImportCounts *counts)
{
  MeritaLanguage language = merita_language_current ();
  g_autofree char *added = merita_text_integer (language, counts->added);
  g_autofree char *changed = merita_text_integer (language, counts->changed);
  g_autofree char *unchanged = merita_text_integer (language, counts->unchanged);
  g_autofree char *rejected = merita_text_integer (language, counts->rejected);

  /* Translators: numbers of rows. */
  return g_strdup_printf (_ ("%s new, %s changed, %s unchanged, %s rejected"), added, changed,
                          unchanged, rejected);
}

void
merita_import_done_show (MeritaImportDone *self, MeritaImportSession *session, gboolean undone)
{
  const MeritaImportKindInfo *info;
  MeritaImportCounts counts;
  g_autofree char *number = NULL;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  g_autofree char *rejects = NULL;
  g_autofree char *save = NULL;

  g_return_if_fail (MERITA_IS_IMPORT_DONE (self));
  info = merita_import_kind_info (merita_import_session_get_kind (session));
  merita_import_session_get_counts (session, &counts);
  number = merita_text_integer (merita_language_current (), counts.added + counts.changed);
  /* Translators: %s is a number of rows. */
  title = g_strdup_printf (ngettext ("%s change applied", "%s changes applied",
                                     counts.added + counts.changed),
                           number);
  text = describe (&counts);
  rejects = merita_text_integer (merita_language_current (), counts.rejected);
  save =
    g_strdup_printf (ngettext ("Save %s rejected…", "Save %s rejected…", counts.rejected), rejects);
  adw_status_page_set_icon_name (self->status,
                                 undone ? "edit-undo-symbolic" : "object-select-symbolic");
  adw_status_page_set_title (self->status, undone ? _ ("The import was undone") : title);
  adw_status_page_set_description (self->status,
                                   undone ? _ ("The agency file is as it was before the import.")
                                          : text);
  gtk_button_set_label (self->go, _ (info->go));
  gtk_widget_set_visible (GTK_WIDGET (self->go), merita_pages_find (info->page) != NULL);
  gtk_widget_set_visible (self->undo, !undone);
  gtk_button_set_label (self->save, save);
  gtk_widget_set_visible (GTK_WIDGET (self->save), counts.rejected > 0);
}
