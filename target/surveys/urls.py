"""Addresses of the respondents' pages."""

from django.urls import path

from surveys.views.done import done
from surveys.views.index import index
from surveys.views.page import page
from surveys.views.search import search
from surveys.views.start import start

app_name = "surveys"

urlpatterns = [
    path("", index, name="index"),
    path("search/", search, name="search"),
    path("s/<slug:slug>/", start, name="start"),
    path("s/<slug:slug>/page/<int:number>/", page, name="page"),
    path("s/<slug:slug>/done/<uuid:receipt>/", done, name="done"),
]
