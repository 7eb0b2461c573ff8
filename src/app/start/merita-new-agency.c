/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-new-agency.h"

#include <glib/gi18n.h>

#include "merita-profile-loader.h"

struct _MeritaNewAgency
{
  AdwWindow parent_instance;

  MeritaWindow *window;
  AdwEntryRow *name, *path;
  AdwComboRow *profile;
  GtkWidget *create;
  GtkLabel *problem;
  GPtrArray *profile_ids;
  gboolean path_chosen;
};

G_DEFINE_FINAL_TYPE (MeritaNewAgency, merita_new_agency, ADW_TYPE_WINDOW)

/* "Pemerintah Kota X" -> "pemerintah-kota-x.merita" in the documents folder. */
static char *
propose_path (const char *name)
{
  const char *folder = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autoptr (GString) file = g_string_new (NULL);
  g_autofree char *ascii = g_str_to_ascii (name, NULL);

  for (const char *c = ascii; *c != '\0'; c++)
    if (g_ascii_isalnum (*c))
      g_string_append_c (file, g_ascii_tolower (*c));
    else if (file->len > 0 && file->str[file->len - 1] != '-')
      g_string_append_c (file, '-');
  if (file->len == 0)
    return g_strdup ("");
  if (file->str[file->len - 1] == '-')
    g_string_truncate (file, file->len - 1);
  g_string_append (file, ".merita");
  return g_build_filename (folder != NULL ? folder : g_get_home_dir (), file->str, NULL);
}

static void
update_cb (MeritaNewAgency *self)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->name));
  const char *path = gtk_editable_get_text (GTK_EDITABLE (self->path));
  gboolean exists = *path != '\0' && g_file_test (path, G_FILE_TEST_EXISTS);

  gtk_label_set_label (self->problem,
                       exists ? _ ("There is a file of this name already; choose another.") : "");
  gtk_widget_set_sensitive (self->create, *name != '\0' && *path != '\0' && !exists);
}

static void
name_changed_cb (MeritaNewAgency *self)
{
  if (!self->path_chosen)
    {
      g_autofree char *path = propose_path (gtk_editable_get_text (GTK_EDITABLE (self->name)));

      gtk_editable_set_text (GTK_EDITABLE (self->path), path);
    }
  update_cb (self);
}

static void
chosen_cb (GtkNativeDialog *dialog, int response, gpointer data)
{
  MeritaNewAgency *self = data;
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      self->path_chosen = TRUE;
      gtk_editable_set_text (GTK_EDITABLE (self->path), g_file_peek_path (file));
    }
  g_object_unref (dialog);
}

static void
choose_cb (MeritaNewAgency *self)
{
  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (_ ("Where to put the file"), GTK_WINDOW (self),
                                 GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Choose"), _ ("_Cancel"));
  g_autofree char *name = g_path_get_basename (gtk_editable_get_text (GTK_EDITABLE (self->path)));

  if (g_str_has_suffix (name, ".merita"))
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
created_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (MeritaNewAgency) self = data;
  g_autoptr (GError) error = NULL;

  if (merita_context_open_finish (MERITA_CONTEXT (object), result, &error))
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  gtk_widget_set_sensitive (self->create, TRUE);
  gtk_label_set_label (self->problem, error->message);
}

static void
create_cb (MeritaNewAgency *self)
{
  guint chosen = adw_combo_row_get_selected (self->profile);

  gtk_widget_set_sensitive (self->create, FALSE);
  merita_context_create_async (merita_window_get_context (self->window),
                               gtk_editable_get_text (GTK_EDITABLE (self->path)),
                               gtk_editable_get_text (GTK_EDITABLE (self->name)),
                               g_ptr_array_index (self->profile_ids, chosen), NULL, created_cb,
                               g_object_ref (self));
}

static void
fill_profiles (MeritaNewAgency *self)
{
  g_autoptr (GPtrArray) ids = merita_profile_list_builtin ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);
      g_autoptr (MeritaProfile) profile = merita_profile_load (id, NULL, NULL);

      if (profile == NULL || profile->instrument == NULL || profile->talent == NULL)
        continue;
      gtk_string_list_append (names, profile->name);
      g_ptr_array_add (self->profile_ids, g_strdup (id));
    }
  adw_combo_row_set_model (self->profile, G_LIST_MODEL (names));
}

static void
merita_new_agency_finalize (GObject *object)
{
  g_ptr_array_unref (MERITA_NEW_AGENCY (object)->profile_ids);
  G_OBJECT_CLASS (merita_new_agency_parent_class)->finalize (object);
}

static void
merita_new_agency_class_init (MeritaNewAgencyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = merita_new_agency_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-new-agency.ui");
  gtk_widget_class_bind_template_child (widget_class, MeritaNewAgency, name);
  gtk_widget_class_bind_template_child (widget_class, MeritaNewAgency, path);
  gtk_widget_class_bind_template_child (widget_class, MeritaNewAgency, profile);
  gtk_widget_class_bind_template_child (widget_class, MeritaNewAgency, create);
  gtk_widget_class_bind_template_child (widget_class, MeritaNewAgency, problem);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, create_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
merita_new_agency_init (MeritaNewAgency *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->profile_ids = g_ptr_array_new_with_free_func (g_free);
  fill_profiles (self);
  update_cb (self);
}

MeritaNewAgency *
merita_new_agency_new (MeritaWindow *window)
{
  MeritaNewAgency *self =
    g_object_new (MERITA_TYPE_NEW_AGENCY, "transient-for", window, "modal", TRUE, NULL);

  self->window = window;
  return self;
}
