"""Wagtail's form builder: pages of every field type, with the templates of its documentation."""

from one_file_project import configure, run

configure(
    __name__,
    [
        "pages",
        "wagtail.contrib.forms",
        "wagtail.sites",
        "wagtail.users",
        "wagtail.documents",
        "wagtail.images",
        "wagtail.search",
        "wagtail.admin",
        "wagtail",
        "modelcluster",
        "taggit",
    ],
    WAGTAIL_SITE_NAME="Forms",
    WAGTAILADMIN_BASE_URL="http://127.0.0.1",
)

from django.core.wsgi import get_wsgi_application
from django.urls import include, path
from wagtail.contrib.forms.models import FormSubmission
from wagtail.models import Page, Site

from pages.models import FormField, FormPage

CHOICES = "Lectures\nSeminars\nLaboratory"
EVERY_TYPE = [
    {"field_type": "singleline", "label": "Your name"},
    {"field_type": "multiline", "label": "What should we do better?"},
    {"field_type": "email", "label": "E-mail"},
    {"field_type": "number", "label": "Hours a week"},
    {"field_type": "url", "label": "Your web site"},
    {"field_type": "checkbox", "label": "I agree to the rules"},
    {"field_type": "checkboxes", "label": "What did you attend", "choices": CHOICES},
    {"field_type": "dropdown", "label": "What did you like best", "choices": CHOICES},
    {"field_type": "multiselect", "label": "What should there be more of", "choices": CHOICES},
    {"field_type": "radio", "label": "What should there be less of", "choices": CHOICES},
    {"field_type": "date", "label": "Date of your visit", "help_text": "YYYY-MM-DD"},
    {"field_type": "hidden", "label": "Source", "default_value": "web"},
]
FORMS = {
    "every-type": [{**field, "required": True} for field in EVERY_TYPE],
    "optional": [{**field, "required": False} for field in EVERY_TYPE],
    "date-and-time": [{"field_type": "datetime", "label": "When can we call you?", "required": True}],
}


def prepare() -> None:
    """Make the site and its form pages."""
    root = Page.objects.get(depth=1)
    home = root.add_child(instance=Page(title="Home", slug="forms"))
    Site.objects.update_or_create(is_default_site=True, defaults={"hostname": "127.0.0.1", "root_page": home})
    for slug, fields in FORMS.items():
        page = FormPage(title=slug, slug=slug, intro="<p>Tell us.</p>", thank_you_text="<p>We have your answers.</p>")
        page.form_fields = [FormField(sort_order=order, **field) for order, field in enumerate(fields)]
        home.add_child(instance=page)


def count() -> dict[str, int]:
    """Count Wagtail's own form submissions."""
    return {slug: FormSubmission.objects.filter(page__slug=slug).count() for slug in FORMS}


urlpatterns = [path("", include("wagtail.urls"))]
application = get_wsgi_application()

if __name__ == "__main__":
    run(prepare, count)
