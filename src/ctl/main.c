/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merita-ctl.h"

int
main (int argc, char **argv)
{
  return merita_ctl_run (argc, argv);
}
