"""The application that WSGI_MODULE names, for the servers that are programs of their own."""

import os
from importlib import import_module

_module, _, _name = os.environ["WSGI_MODULE"].partition(":")
application = getattr(import_module(_module), _name)
