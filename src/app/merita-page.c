/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "merita-page.h"

#include <stdarg.h>
#include <string.h>

#define MINIMUM_WIDTH 340
#define NATURAL_WIDTH 760

typedef struct
{
  MeritaContext *context;
  char *id, *title, *subtitle;
  GtkWidget *child;
  GString *dirty; /* tables that changed while the page was away */
  guint narrow_source;
  gboolean narrow, shown;
} MeritaPagePrivate;

enum
{
  PROP_0,
  PROP_CONTEXT,
  PROP_ID,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_NARROW,
  PROP_CHILD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void merita_page_buildable_init (GtkBuildableIface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (MeritaPage,
                                  merita_page,
                                  GTK_TYPE_WIDGET,
                                  G_ADD_PRIVATE (MeritaPage)
                                    G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                           merita_page_buildable_init))

static GtkBuildableIface *parent_buildable;

static void
merita_page_add_child (GtkBuildable *buildable,
                       GtkBuilder *builder,
                       GObject *child,
                       const char *type)
{
  if (GTK_IS_WIDGET (child) && type == NULL)
    merita_page_set_child (MERITA_PAGE (buildable), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
merita_page_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = merita_page_add_child;
}

static gboolean
narrow_cb (gpointer data)
{
  MeritaPage *self = data;
  MeritaPagePrivate *priv = merita_page_get_instance_private (self);

  priv->narrow_source = 0;
  priv->narrow = !priv->narrow;
  if (priv->narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
  return G_SOURCE_REMOVE;
}

/* The window must be able to shrink below what wide content asks for: only then can the page fold.
 */
static void
merita_page_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  MeritaPagePrivate *priv = merita_page_get_instance_private (MERITA_PAGE (widget));
  int child_minimum = 0;
  int child_natural = 0;

  *minimum = 0;
  *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
  if (priv->child == NULL || !gtk_widget_should_layout (priv->child))
    return;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (priv->child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MIN (child_minimum, MINIMUM_WIDTH);
      *natural = MAX (*minimum, NATURAL_WIDTH);
      return;
    }
  if (for_size >= 0)
    {
      gtk_widget_measure (priv->child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, NULL, NULL,
                          NULL);
      for_size = MAX (for_size, child_minimum);
    }
  gtk_widget_measure (priv->child, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
merita_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MeritaPage *self = MERITA_PAGE (widget);
  MeritaPagePrivate *priv = merita_page_get_instance_private (self);
  int limit = MERITA_PAGE_GET_CLASS (self)->narrow_below;
  int minimum_width, minimum_height;

  /* Panes fold in an idle: a page must not change its children while it is laid out. */
  if ((limit > 0 && width < limit) != priv->narrow)
    {
      if (priv->narrow_source == 0)
        priv->narrow_source = g_idle_add_full (G_PRIORITY_HIGH, narrow_cb, self, NULL);
    }
  else
    g_clear_handle_id (&priv->narrow_source, g_source_remove);
  if (priv->child == NULL || !gtk_widget_should_layout (priv->child))
    return;
  gtk_widget_measure (priv->child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum_width, NULL, NULL,
                      NULL);
  width = MAX (width, minimum_width);
  gtk_widget_measure (priv->child, GTK_ORIENTATION_VERTICAL, width, &minimum_height, NULL, NULL,
                      NULL);
  gtk_widget_allocate (priv->child, width, MAX (height, minimum_height), -1, NULL);
}

static void
merita_page_dispose (GObject *object)
{
  MeritaPagePrivate *priv = merita_page_get_instance_private (MERITA_PAGE (object));

  g_clear_handle_id (&priv->narrow_source, g_source_remove);
  g_clear_pointer (&priv->child, gtk_widget_unparent);
  g_clear_object (&priv->context);
  G_OBJECT_CLASS (merita_page_parent_class)->dispose (object);
}

static void
merita_page_finalize (GObject *object)
{
  MeritaPagePrivate *priv = merita_page_get_instance_private (MERITA_PAGE (object));

  g_free (priv->id);
  g_free (priv->title);
  g_free (priv->subtitle);
  g_string_free (priv->dirty, TRUE);
  G_OBJECT_CLASS (merita_page_parent_class)->finalize (object);
}

static void
merita_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MeritaPagePrivate *priv = merita_page_get_instance_private (MERITA_PAGE (object));

  switch (id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, priv->context);
      break;
    case PROP_ID:
      g_value_set_string (value, priv->id);
      break;
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, priv->subtitle);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, priv->narrow);
      break;
    case PROP_CHILD:
      g_value_set_object (value, priv->child);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
merita_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MeritaPage *self = MERITA_PAGE (object);
  MeritaPagePrivate *priv = merita_page_get_instance_private (self);

  switch (id)
    {
    case PROP_CONTEXT:
      priv->context = g_value_dup_object (value);
      break;
    case PROP_ID:
      priv->id = g_value_dup_string (value);
      break;
    case PROP_TITLE:
      merita_page_set_title (self, g_value_get_string (value));
      break;
    case PROP_SUBTITLE:
      merita_page_set_subtitle (self, g_value_get_string (value));
      break;
    case PROP_CHILD:
      merita_page_set_child (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
merita_page_class_init (MeritaPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = merita_page_dispose;
  object_class->finalize = merita_page_finalize;
  object_class->get_property = merita_page_get_property;
  object_class->set_property = merita_page_set_property;
  widget_class->measure = merita_page_measure;
  widget_class->size_allocate = merita_page_size_allocate;
  klass->narrow_below = 720;

  properties[PROP_CONTEXT] =
    g_param_spec_object ("context", NULL, NULL, MERITA_TYPE_CONTEXT,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SUBTITLE] =
    g_param_spec_string ("subtitle", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CHILD] =
    g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "meritapage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
merita_page_init (MeritaPage *self)
{
  MeritaPagePrivate *priv = merita_page_get_instance_private (self);

  priv->dirty = g_string_new ("*");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

MeritaContext *
merita_page_get_context (MeritaPage *self)
{
  MeritaPagePrivate *priv = merita_page_get_instance_private (self);

  g_return_val_if_fail (MERITA_IS_PAGE (self), NULL);
  return priv->context;
}

const char *
merita_page_get_id (MeritaPage *self)
{
  MeritaPagePrivate *priv = merita_page_get_instance_private (self);

  g_return_val_if_fail (MERITA_IS_PAGE (self), NULL);
  return priv->id;
}

const char *
merita_page_get_title (MeritaPage *self)
{
  MeritaPagePrivate *priv = merita_page_get_instance_private (self);

  g_return_val_if_fail (MERITA_IS_PAGE (self), NULL);
  return priv->title;
}

void
merita_page_set_title (MeritaPage *self, const char *title)
{
  MeritaPagePrivate *priv = merita_page_get_instance_private (self);

  g_return_if_fail (MERITA_IS_PAGE (self));
  if (g_strcmp0 (priv->title, title) == 0)
    return;
  g_free (priv->title);
  priv->title = g_strdup (title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title != NULL ? title : "", -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

const char *
merita_page_get_subtitle (MeritaPage *self)
{
  MeritaPagePrivate *priv = merita_page_get_instance_private (self);

  g_return_val_if_fail (MERITA_IS_PAGE (self), NULL);
  return priv->subtitle;
}

void
merita_page_set_subtitle (MeritaPage *self, const char *subtitle)
{
  MeritaPagePrivate *priv = merita_page_get_instance_private (self);

  g_return_if_fail (MERITA_IS_PAGE (self));
  if (g_strcmp0 (priv->subtitle, subtitle) == 0)
    return;
  g_free (priv->subtitle);
  priv->subtitle = g_strdup (subtitle);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUBTITLE]);
}

gboolean
merita_page_get_narrow (MeritaPage *self)
{
  MeritaPagePrivate *priv = merita_page_get_instance_private (self);

  g_return_val_if_fail (MERITA_IS_PAGE (self), FALSE);
  return priv->narrow;
}

GtkWidget *
merita_page_get_child (MeritaPage *self)
{
  MeritaPagePrivate *priv = merita_page_get_instance_private (self);

  g_return_val_if_fail (MERITA_IS_PAGE (self), NULL);
  return priv->child;
}

void
merita_page_set_child (MeritaPage *self, GtkWidget *child)
{
  MeritaPagePrivate *priv = merita_page_get_instance_private (self);

  g_return_if_fail (MERITA_IS_PAGE (self));
  if (priv->child == child)
    return;
  g_clear_pointer (&priv->child, gtk_widget_unparent);
  priv->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}

GtkWidget *
merita_page_get_header_widget (MeritaPage *self)
{
  g_return_val_if_fail (MERITA_IS_PAGE (self), NULL);
  if (MERITA_PAGE_GET_CLASS (self)->get_header_widget == NULL)
    return NULL;
  return MERITA_PAGE_GET_CLASS (self)->get_header_widget (self);
}

gboolean
merita_tables_touch (const char *tables, const char *name, ...)
{
  va_list names;
  gboolean found = FALSE;
  g_auto (GStrv) words = g_strsplit (tables, " ", -1);

  if (g_strv_contains ((const char *const *) words, "*"))
    return TRUE;
  va_start (names, name);
  for (; name != NULL && !found; name = va_arg (names, const char *))
    found = g_strv_contains ((const char *const *) words, name);
  va_end (names);
  return found;
}

static void
fill (MeritaPage *self)
{
  MeritaPagePrivate *priv = merita_page_get_instance_private (self);
  g_autofree char *tables = NULL;

  if (priv->dirty->len == 0 || !merita_context_is_open (priv->context))
    return;
  tables = g_strdup (priv->dirty->str);
  g_string_truncate (priv->dirty, 0);
  if (MERITA_PAGE_GET_CLASS (self)->context_changed != NULL)
    MERITA_PAGE_GET_CLASS (self)->context_changed (self, tables);
}

void
merita_page_enter (MeritaPage *self, const char *argument)
{
  MeritaPagePrivate *priv = merita_page_get_instance_private (self);

  g_return_if_fail (MERITA_IS_PAGE (self));
  priv->shown = TRUE;
  fill (self);
  if (MERITA_PAGE_GET_CLASS (self)->show_argument != NULL && merita_context_is_open (priv->context))
    MERITA_PAGE_GET_CLASS (self)->show_argument (self, argument != NULL ? argument : "");
}

void
merita_page_leave (MeritaPage *self)
{
  MeritaPagePrivate *priv = merita_page_get_instance_private (self);

  g_return_if_fail (MERITA_IS_PAGE (self));
  priv->shown = FALSE;
}

void
merita_page_touch (MeritaPage *self, const char *tables)
{
  MeritaPagePrivate *priv = merita_page_get_instance_private (self);

  g_return_if_fail (MERITA_IS_PAGE (self));
  g_return_if_fail (tables != NULL);
  if (priv->dirty->len > 0)
    g_string_append_c (priv->dirty, ' ');
  g_string_append (priv->dirty, tables);
  if (priv->shown)
    fill (self);
}
