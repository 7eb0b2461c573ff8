/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What assistive technology is told by the widgets that draw themselves. */
#include "config.h"

#include "merita-avatar.h"
#include "merita-box-badge.h"
#include "merita-chip.h"
#include "merita-contribution-bar.h"
#include "merita-glyph.h"
#include "merita-level-meter.h"
#include "merita-mini-boxes.h"
#include "merita-radar.h"
#include "merita-trend.h"
#include "merita-ui-test.h"

static void
assert_image (GtkWidget *widget, const char *label)
{
  g_object_ref_sink (widget);
  gtk_test_accessible_assert_role (widget, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  g_assert_finalize_object (widget);
}

static GtkWidget *
new_bar (void)
{
  const MeritaBarPart parts[] = { { "Predikat", 6000 }, { "Penghargaan", 1125 } };
  GtkWidget *bar = merita_contribution_bar_new ();

  merita_contribution_bar_set_parts (MERITA_CONTRIBUTION_BAR (bar), parts, 2, 10000);
  return bar;
}

static GtkWidget *
new_radar (void)
{
  const MeritaRadarAxis axes[] = { { "Integritas", 4, 4 },
                                   { "Komunikasi", 2, 3 },
                                   { "Kerja sama", 3, 3 } };
  GtkWidget *radar = merita_radar_new ();

  merita_radar_set_axes (MERITA_RADAR (radar), axes, G_N_ELEMENTS (axes));
  return radar;
}

static GtkWidget *
new_trend (void)
{
  const MeritaTrendPoint points[] = { { 2024, 7925 }, { 2025, 8410 } };
  const MeritaHundredths cuts[] = { 6000, 8000 };
  GtkWidget *trend = merita_trend_new ();

  merita_trend_set_points (MERITA_TREND (trend), points, 2, cuts, 2);
  return trend;
}

static void
test_images (void)
{
  assert_image (merita_box_badge_new (7), "Kotak 7");
  assert_image (merita_mini_boxes_new (5), "Kotak 5");
  assert_image (merita_level_meter_new (3, 4), "Level 3 dari 4");
  assert_image (merita_glyph_new (MERITA_GLYPH_MET, "terpenuhi"), "terpenuhi");
  assert_image (new_bar (), "Predikat 60,00, Penghargaan 11,25");
  assert_image (new_radar (),
                "Kompetensi terhadap standar; Integritas 4 dari 4; Komunikasi 2 dari 3; "
                "Kerja sama 3 dari 3");
  assert_image (new_trend (), "Kinerja, 2024: 79,25, 2025: 84,10");
}

static void
test_chip (void)
{
  GtkWidget *chip = g_object_ref_sink (merita_chip_new ("Kategori III", "ok"));

  gtk_test_accessible_assert_property (chip, GTK_ACCESSIBLE_PROPERTY_LABEL, "Kategori III");
  merita_chip_set (MERITA_CHIP (chip), "Kategori II", "warn");
  gtk_test_accessible_assert_property (chip, GTK_ACCESSIBLE_PROPERTY_LABEL, "Kategori II");
  g_assert_true (gtk_widget_has_css_class (chip, "warn"));
  g_assert_false (gtk_widget_has_css_class (chip, "ok"));
  g_assert_finalize_object (chip);
}

static void
test_box_order (void)
{
  static const guint boxes[3][3] = { { 4, 7, 9 }, { 2, 5, 8 }, { 1, 3, 6 } };

  for (guint row = 0; row < 3; row++)
    for (guint column = 0; column < 3; column++)
      g_assert_cmpuint (merita_box_at (column, row), ==, boxes[row][column]);
}

int
main (int argc, char **argv)
{
  merita_ui_test_init (&argc, &argv);
  g_test_add_func ("/widgets/images", test_images);
  g_test_add_func ("/widgets/chip", test_chip);
  g_test_add_func ("/widgets/box-order", test_box_order);
  return g_test_run ();
}
