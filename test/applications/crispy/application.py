"""django-crispy-forms with crispy-bootstrap5: layouts of every kind, in their default templates."""

from one_file_project import configure, run
from stored import counts, prepare, store

configure(
    __name__,
    ["crispy_forms", "crispy_bootstrap5"],
    CRISPY_ALLOWED_TEMPLATE_PACKS="bootstrap5",
    CRISPY_TEMPLATE_PACK="bootstrap5",
)

from crispy_bootstrap5.bootstrap5 import BS5Accordion, FloatingField, Switch
from crispy_forms.bootstrap import (
    Accordion,
    AccordionGroup,
    Alert,
    AppendedText,
    FieldWithButtons,
    FormActions,
    InlineCheckboxes,
    InlineRadios,
    Modal,
    PrependedAppendedText,
    PrependedText,
    StrictButton,
    Tab,
    TabHolder,
    UneditableField,
)
from crispy_forms.helper import FormHelper
from crispy_forms.layout import (
    HTML,
    Button,
    ButtonHolder,
    Column,
    Div,
    Field,
    Fieldset,
    Hidden,
    Layout,
    Reset,
    Row,
    Submit,
)
from django import forms
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path

SCALE = [(str(number), f"{number}") for number in range(1, 6)]
DAYS = [("mon", "Monday"), ("tue", "Tuesday"), ("wed", "Wednesday")]


class CourseForm(forms.Form):
    """What all the layouts lay out."""

    title = forms.CharField(max_length=60, label="Title of the module")
    email = forms.EmailField(help_text="We only use it to answer you.")
    fee = forms.DecimalField(min_value=0, max_value=9000, decimal_places=2)
    hours = forms.IntegerField(min_value=1, max_value=60, label="Hours a week")
    taught_well = forms.ChoiceField(choices=SCALE, widget=forms.RadioSelect, label="The module was taught well")
    days = forms.MultipleChoiceField(choices=DAYS, widget=forms.CheckboxSelectMultiple)
    level = forms.ChoiceField(choices=[("", "---------"), ("ug", "Undergraduate"), ("pg", "Postgraduate")])
    started = forms.DateField(widget=forms.DateInput(attrs={"type": "date"}))
    handout = forms.FileField(required=False)
    comments = forms.CharField(widget=forms.Textarea, required=False)
    consent = forms.BooleanField(label="I agree to take part")


class Plain(CourseForm):
    """The whole form as crispy lays it out by itself."""

    def __init__(self, *args: object, **options: object) -> None:
        """Lay it out."""
        super().__init__(*args, **options)
        self.helper = FormHelper()
        self.helper.add_input(Submit("submit", "Submit"))


class Horizontal(CourseForm):
    """Labels beside the controls, in fieldsets."""

    def __init__(self, *args: object, **options: object) -> None:
        """Lay it out."""
        super().__init__(*args, **options)
        self.helper = FormHelper()
        self.helper.form_class = "form-horizontal"
        self.helper.label_class = "col-lg-2"
        self.helper.field_class = "col-lg-8"
        self.helper.layout = Layout(
            Fieldset("The module", "title", PrependedText("fee", "£", active=True), AppendedText("hours", "h")),
            Fieldset("You", PrependedAppendedText("email", "@", "!"), "started", "level", "handout"),
            Fieldset(
                "What you think", InlineRadios("taught_well"), InlineCheckboxes("days"), "comments", Switch("consent")
            ),
            FormActions(Submit("save", "Save changes"), Button("cancel", "Cancel")),
        )


class Tabbed(CourseForm):
    """Tabs, each but the first out of sight until its script shows it; one form and one button for all."""

    def __init__(self, *args: object, **options: object) -> None:
        """Lay it out."""
        super().__init__(*args, **options)
        self.helper = FormHelper()
        self.helper.form_id = "tabbed"
        self.helper.layout = Layout(
            Alert(content="<strong>Welcome!</strong> All tabs must be filled in.", dismiss=True),
            TabHolder(
                Tab("The module", "title", "fee", "hours", Field("level", css_class="form-select-lg")),
                Tab("You", Row(Column("email", css_class="col-6"), Column("started", css_class="col-6")), "handout"),
                Tab("What you think", InlineRadios("taught_well"), "days", "comments", "consent"),
            ),
            HTML("<p>Everything is anonymous.</p>"),
            ButtonHolder(Reset("reset", "Start over"), Submit("submit", "Send your answers", css_class="btn-success")),
        )


class Accordions(CourseForm):
    """Folded groups, floating labels, a button of the input's own group and hidden marks."""

    def __init__(self, *args: object, **options: object) -> None:
        """Lay it out."""
        super().__init__(*args, **options)
        self.helper = FormHelper()
        self.helper.layout = Layout(
            Hidden("campaign", "autumn"),
            BS5Accordion(
                AccordionGroup("The module", FloatingField("title"), "fee", "hours"),
                AccordionGroup("You", FloatingField("email"), "started", FloatingField("level"), active=False),
                flush=True,
                always_open=True,
            ),
            Accordion(AccordionGroup("More", Div("taught_well", "days", css_class="border"))),
            Modal(HTML("<p>We keep your answers for a year.</p>"), css_id="privacy", title="Privacy"),
            FieldWithButtons("comments", StrictButton("Clear", css_class="btn-outline-secondary")),
            "consent",
            StrictButton("Continue", type="submit", css_class="btn-primary"),
        )


class Inline(forms.Form):
    """One line of questions, as at the foot of a page."""

    visited = forms.ChoiceField(
        choices=[("y", "Yes"), ("n", "No")], widget=forms.RadioSelect, label="Have you been here before?"
    )
    town = forms.CharField(max_length=30)
    ticket = forms.CharField(initial="A-17", required=False)

    def __init__(self, *args: object, **options: object) -> None:
        """Lay it out."""
        super().__init__(*args, **options)
        self.helper = FormHelper()
        self.helper.form_class = "form-inline"
        self.helper.field_template = "bootstrap5/layout/inline_field.html"
        self.helper.layout = Layout(InlineRadios("visited"), "town", UneditableField("ticket"), Submit("go", "Go!"))


FORMS = {"plain": Plain, "horizontal": Horizontal, "tabs": Tabbed, "accordion": Accordions, "inline": Inline}


def page(request: HttpRequest, name: str) -> HttpResponse:
    """Show one layout, and keep what it sends."""
    form = FORMS[name](request.POST or None, request.FILES or None)
    if form.is_valid():
        store(name, form.cleaned_data)
        return HttpResponseRedirect("/thanks/")
    return render(request, "crispy.html", {"form": form})


urlpatterns = [
    *(path(f"{name}/", page, {"name": name}) for name in FORMS),
    path("thanks/", lambda request: render(request, "thanks.html")),
]
application = get_wsgi_application()

if __name__ == "__main__":
    run(prepare, counts)
