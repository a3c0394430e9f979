"""Forms are rendered with the project's own template for a field; widgets stay Django's."""

from django.forms.renderers import TemplatesSetting


class SurveyFormRenderer(TemplatesSetting):
    """FORM_RENDERER of the settings."""

    field_template_name = "surveys/field.html"
