/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-avatar.h"

#include "merita-text.h"

struct _MeritaAvatar
{
  AdwBin parent_instance;

  AdwAvatar *avatar;
};

G_DEFINE_FINAL_TYPE (MeritaAvatar, merita_avatar, ADW_TYPE_BIN)

static void
merita_avatar_class_init (MeritaAvatarClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "meritaavatar");
}

static void
merita_avatar_init (MeritaAvatar *self)
{
  self->avatar = ADW_AVATAR (adw_avatar_new (44, NULL, TRUE));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->avatar));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
merita_avatar_new (int size, const char *name)
{
  MeritaAvatar *self = g_object_new (MERITA_TYPE_AVATAR, NULL);

  merita_avatar_set_size (self, size);
  merita_avatar_set_name (self, name);
  return GTK_WIDGET (self);
}

void
merita_avatar_set_name (MeritaAvatar *self, const char *name)
{
  g_autofree char *text = name != NULL ? merita_text_short_name (name) : NULL;

  g_return_if_fail (MERITA_IS_AVATAR (self));
  adw_avatar_set_text (self->avatar, text);
}

void
merita_avatar_set_size (MeritaAvatar *self, int size)
{
  g_return_if_fail (MERITA_IS_AVATAR (self));
  adw_avatar_set_size (self->avatar, size);
}
