#!/usr/bin/env python
"""Django's command line. The production settings are the default, so no deployment runs with DEBUG by oversight."""

import os
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "survey_site.settings.production")
    execute_from_command_line(sys.argv)
