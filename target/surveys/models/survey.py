"""A survey: what the index lists and the start page introduces."""

from django.db import models
from django.urls import reverse


class Survey(models.Model):
    """Made and edited in the admin, or loaded from a file by `manage.py load_surveys`."""

    slug = models.SlugField(max_length=80, unique=True, help_text="Its address: /s/<slug>/")
    title = models.CharField(max_length=200)
    intro = models.TextField(blank=True, help_text="Shown on the start page, above the Start button.")
    thank_you = models.TextField(blank=True, help_text="Shown when the answers are stored.")
    is_open = models.BooleanField(default=True, help_text="Only open surveys are listed and take answers.")
    position = models.PositiveSmallIntegerField(default=0, help_text="Order in the list of surveys.")
    source_digest = models.CharField(max_length=64, blank=True, editable=False)

    class Meta:
        ordering = ("position", "slug")

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("surveys:start", args=[self.slug])
