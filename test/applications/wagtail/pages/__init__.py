"""The application's pages: Wagtail wants them in an app of their own."""
