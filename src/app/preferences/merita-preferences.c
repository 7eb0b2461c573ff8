/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-preferences.h"

#include <glib/gi18n.h>

#include "merita-arms-row.h"
#include "merita-profile-loader.h"

/* Settings of the agency file that are plain text, by the row that shows them. */
static const char *const keys[] = {
  "letterhead.government", "letterhead.office", "letterhead.address",   "letterhead.place",
  "signatory.1.role",      "signatory.1.title", "signatory.1.name",     "signatory.1.rank",
  "signatory.1.nip",       "signatory.2.role",  "signatory.2.title",    "signatory.2.name",
  "signatory.2.rank",      "signatory.2.nip",   "print.classification",
};

struct _MeritaPreferences
{
  AdwPreferencesWindow parent_instance;

  MeritaContext *context;
  GSettings *settings;
  AdwComboRow *language, *profile;
  AdwEntryRow *actor, *entries[G_N_ELEMENTS (keys)];
  AdwPreferencesPage *agency_page;
  AdwPreferencesGroup *letterhead;
  GtkWidget *adopt;
  GPtrArray *profile_ids;
};

G_DEFINE_FINAL_TYPE (MeritaPreferences, merita_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static const char *const languages[] = { "", "id", "en" };

/* ---- settings of the file -------------------------------------------------------------------- */

typedef struct
{
  char *key, *value;
} Setting;

static void
setting_free (gpointer data)
{
  Setting *setting = data;

  g_free (setting->key);
  g_free (setting->value);
  g_free (setting);
}

static gboolean
write_setting (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  Setting *setting = data;

  return merita_writer_put_setting (writer, setting->key,
                                    *setting->value != '\0' ? setting->value : NULL, error);
}

static void
entry_applied_cb (AdwEntryRow *row, MeritaPreferences *self)
{
  const char *key = g_object_get_data (G_OBJECT (row), "key");
  Setting *setting = g_new0 (Setting, 1);
  g_autofree char *label = NULL;

  setting->key = g_strdup (key);
  setting->value = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
  /* Translators: a line of the journal; %s is the name of a field such as "Letterhead: office". */
  label =
    g_strdup_printf (_ ("Change “%s”"), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  merita_context_write (self->context, "edit", label, write_setting, setting, setting_free, NULL,
                        NULL);
}

static void
fill_agency (MeritaPreferences *self)
{
  MeritaReader *reader = merita_context_get_reader (self->context);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *value = merita_reader_get_setting (reader, keys[i]);

      gtk_editable_set_text (GTK_EDITABLE (self->entries[i]), value != NULL ? value : "");
      adw_entry_row_set_show_apply_button (self->entries[i], TRUE);
      g_object_set_data (G_OBJECT (self->entries[i]), "key", (gpointer) keys[i]);
      g_signal_connect (self->entries[i], "apply", G_CALLBACK (entry_applied_cb), self);
    }
}

/* ---- rules
 * --------------------------------------------------------------------------------------- */

typedef struct
{
  MeritaProfile *profile;
  char *document;
  MeritaDate today;
} Adoption;

static void
adoption_free (gpointer data)
{
  Adoption *adoption = data;

  merita_profile_unref (adoption->profile);
  g_free (adoption->document);
  g_free (adoption);
}

static gboolean
adopt_profile (MeritaWriter *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  Adoption *adoption = data;

  return merita_writer_adopt_profile (writer, adoption->profile, adoption->document,
                                      adoption->today, error);
}

static void
adopted_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (MeritaPreferences) self = data;

  if (merita_context_write_finish (MERITA_CONTEXT (object), result, NULL))
    gtk_widget_set_sensitive (self->adopt, FALSE);
}

static void
adopt_cb (MeritaPreferences *self)
{
  guint chosen = adw_combo_row_get_selected (self->profile);
  Adoption *adoption;
  g_autoptr (GError) error = NULL;
  g_autoptr (MeritaProfile) profile = NULL;
  g_autofree char *document = NULL;
  g_autofree char *label = NULL;

  profile = merita_profile_load (g_ptr_array_index (self->profile_ids, chosen), &document, &error);
  if (profile == NULL)
    {
      merita_context_toast_error (self->context, error);
      return;
    }
  adoption = g_new0 (Adoption, 1);
  /* Translators: a line of the journal; %s is the name of a regulation profile. */
  label = g_strdup_printf (_ ("Adopt the rules “%s”"), profile->name);
  adoption->profile = g_steal_pointer (&profile);
  adoption->document = g_steal_pointer (&document);
  adoption->today = merita_context_get_today (self->context);
  merita_context_write (self->context, "edit", label, adopt_profile, adoption, adoption_free,
                        adopted_cb, g_object_ref (self));
}

static void
profile_chosen_cb (MeritaPreferences *self)
{
  const MeritaProfile *profile = merita_context_get_profile (self->context);
  guint chosen = adw_combo_row_get_selected (self->profile);

  gtk_widget_set_sensitive (
    self->adopt, profile != NULL && chosen < self->profile_ids->len
                   && g_strcmp0 (g_ptr_array_index (self->profile_ids, chosen), profile->id) != 0);
}

static void
fill_profiles (MeritaPreferences *self)
{
  const MeritaProfile *current = merita_context_get_profile (self->context);
  g_autoptr (GPtrArray) ids = merita_profile_list_builtin ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);
      g_autoptr (MeritaProfile) profile = merita_profile_load (id, NULL, NULL);

      if (profile == NULL || profile->instrument == NULL || profile->talent == NULL)
        continue;
      if (g_strcmp0 (profile->id, current->id) == 0)
        selected = self->profile_ids->len;
      gtk_string_list_append (names, profile->name);
      g_ptr_array_add (self->profile_ids, g_strdup (id));
    }
  adw_combo_row_set_model (self->profile, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->profile, selected);
  profile_chosen_cb (self);
}

/* ---- this user
 * ------------------------------------------------------------------------------------ */

static void
language_cb (MeritaPreferences *self)
{
  guint chosen = adw_combo_row_get_selected (self->language);
  g_autofree char *before = g_settings_get_string (self->settings, "language");

  if (chosen >= G_N_ELEMENTS (languages) || g_str_equal (before, languages[chosen]))
    return;
  g_settings_set_string (self->settings, "language", languages[chosen]);
  adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (self),
                                    adw_toast_new (_ (
                                      "The new language is used when the program starts again.")));
}

static void
actor_cb (MeritaPreferences *self)
{
  const char *actor = gtk_editable_get_text (GTK_EDITABLE (self->actor));

  g_settings_set_string (self->settings, "actor", actor);
  /* Emptied, the name of the login is taken when the file is opened next. */
  if (*actor != '\0' && merita_context_get_store (self->context) != NULL)
    merita_store_set_actor (merita_context_get_store (self->context), actor);
}

static void
fill_user (MeritaPreferences *self)
{
  g_autofree char *language = g_settings_get_string (self->settings, "language");
  g_autofree char *actor = g_settings_get_string (self->settings, "actor");

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_str_equal (languages[i], language))
      adw_combo_row_set_selected (self->language, i);
  gtk_editable_set_text (GTK_EDITABLE (self->actor), actor);
}

static void
merita_preferences_dispose (GObject *object)
{
  MeritaPreferences *self = MERITA_PREFERENCES (object);

  g_clear_object (&self->context);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->profile_ids, g_ptr_array_unref);
  G_OBJECT_CLASS (merita_preferences_parent_class)->dispose (object);
}

static void
merita_preferences_class_init (MeritaPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = merita_preferences_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/merita/Merita/merita-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, MeritaPreferences, language);
  gtk_widget_class_bind_template_child (widget_class, MeritaPreferences, profile);
  gtk_widget_class_bind_template_child (widget_class, MeritaPreferences, actor);
  gtk_widget_class_bind_template_child (widget_class, MeritaPreferences, agency_page);
  gtk_widget_class_bind_template_child (widget_class, MeritaPreferences, letterhead);
  gtk_widget_class_bind_template_child (widget_class, MeritaPreferences, adopt);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_bind_template_child_full (widget_class, keys[i], FALSE,
                                               G_STRUCT_OFFSET (MeritaPreferences, entries)
                                                 + i * sizeof (AdwEntryRow *));
  gtk_widget_class_bind_template_callback (widget_class, language_cb);
  gtk_widget_class_bind_template_callback (widget_class, actor_cb);
  gtk_widget_class_bind_template_callback (widget_class, adopt_cb);
  gtk_widget_class_bind_template_callback (widget_class, profile_chosen_cb);
}

static void
merita_preferences_init (MeritaPreferences *self)
{
  self->settings = g_settings_new (MERITA_APP_ID);
  self->profile_ids = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

MeritaPreferences *
merita_preferences_new (GtkWindow *parent, MeritaContext *context)
{
  MeritaPreferences *self =
    g_object_new (MERITA_TYPE_PREFERENCES, "transient-for", parent, "modal", TRUE, NULL);

  self->context = g_object_ref (context);
  fill_user (self);
  if (merita_context_is_open (context))
    {
      fill_agency (self);
      adw_preferences_group_add (self->letterhead, merita_arms_row_new (context));
      fill_profiles (self);
    }
  else
    gtk_widget_set_visible (GTK_WIDGET (self->agency_page), FALSE);
  return self;
}
