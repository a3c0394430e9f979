"""A form page as Wagtail's documentation makes one: https://docs.wagtail.org/en/stable/reference/contrib/forms/ ."""

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.contrib.forms.models import AbstractForm, AbstractFormField
from wagtail.fields import RichTextField


class FormField(AbstractFormField):
    """One question."""

    page = ParentalKey("FormPage", on_delete=models.CASCADE, related_name="form_fields")


class FormPage(AbstractForm):
    """A page that asks."""

    intro = RichTextField(blank=True)
    thank_you_text = RichTextField(blank=True)
