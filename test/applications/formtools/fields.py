"""Every form field of Django with each of the widgets that a person can fill in without a script."""

import datetime

from django import forms
from django.core.validators import ProhibitNullCharactersValidator, RegexValidator

COLOURS = [("r", "Red"), ("g", "Green"), ("b", "Blue")]
GROUPED = [("", "Choose one"), ("Warm", [("r", "Red"), ("o", "Orange")]), ("Cold", [("b", "Blue")])]
AGE_GROUPS = [(1, "Under 18"), (2, "18 to 65"), (3, "Over 65")]
EXAMPLE = "Two capital letters and four digits, for example AB1234"


class PhoneWidget(forms.MultiWidget):
    """Two boxes for one value."""

    def __init__(self) -> None:
        """Make the boxes."""
        super().__init__({"code": forms.TextInput(attrs={"size": 5}), "number": forms.TextInput()})

    def decompress(self, value: str | None) -> list[str]:
        """Split the value into the boxes."""
        return (value or " ").split(" ", 1)


class PhoneField(forms.MultiValueField):
    """A phone number as country code and the rest."""

    widget = PhoneWidget

    def __init__(self, **options: object) -> None:
        """Set the rules of the parts."""
        code = forms.CharField(validators=[RegexValidator(r"^\+?[0-9]{1,4}$", "Enter a valid country code.")])
        super().__init__([code, forms.CharField(validators=[RegexValidator(r"^[0-9 ]+$")])], **options)

    def compress(self, values: list[str]) -> str:
        """Join the parts."""
        return " ".join(values)


def tomorrow(value: datetime.date) -> None:
    """Refuse what has gone by."""
    if value <= datetime.datetime.now(tz=datetime.timezone.utc).date():
        raise forms.ValidationError("The date must be in the future.")


# The names say nothing of what is asked, nor do the labels that Django makes of them: a rule is in the widget or in the
# error message alone, as in many a real form.
KINDS: dict[str, forms.Field] = {
    "char": forms.CharField(),
    "char-lengths": forms.CharField(min_length=5, max_length=8),
    "char-lengths-unsaid": forms.CharField(
        validators=[forms.CharField(min_length=20).validators[0], ProhibitNullCharactersValidator()]
    ),
    "textarea": forms.CharField(widget=forms.Textarea),
    "email": forms.EmailField(),
    "email-as-text": forms.EmailField(widget=forms.TextInput),
    "url": forms.URLField(assume_scheme="https"),
    "url-as-text": forms.URLField(widget=forms.TextInput, assume_scheme="https"),
    "slug": forms.SlugField(),
    "slug-unicode": forms.SlugField(allow_unicode=True),
    "regex": forms.RegexField(r"^[A-Z]{2}[0-9]{4}$", help_text=EXAMPLE),
    "uuid": forms.UUIDField(),
    "ip": forms.GenericIPAddressField(),
    "ip-v6": forms.GenericIPAddressField(protocol="IPv6"),
    "json": forms.JSONField(),
    "duration": forms.DurationField(),
    "integer": forms.IntegerField(),
    "integer-range": forms.IntegerField(min_value=10, max_value=12),
    "integer-step": forms.IntegerField(min_value=3, max_value=30, step_size=3),
    "integer-as-text": forms.IntegerField(widget=forms.TextInput, min_value=50, max_value=60),
    "decimal": forms.DecimalField(max_digits=5, decimal_places=2),
    "decimal-as-text": forms.DecimalField(widget=forms.TextInput, max_digits=3, decimal_places=1),
    "float": forms.FloatField(min_value=-1.5, max_value=1.5),
    "float-as-text": forms.FloatField(widget=forms.TextInput),
    "boolean": forms.BooleanField(),
    "null-boolean": forms.NullBooleanField(),
    "choice": forms.ChoiceField(choices=[("", "Choose one"), *COLOURS]),
    "choice-groups": forms.ChoiceField(choices=GROUPED),
    "choice-radio": forms.ChoiceField(choices=COLOURS, widget=forms.RadioSelect),
    "typed-choice": forms.TypedChoiceField(choices=AGE_GROUPS, coerce=int),
    "multiple-choice": forms.MultipleChoiceField(choices=COLOURS),
    "multiple-choice-boxes": forms.MultipleChoiceField(choices=COLOURS, widget=forms.CheckboxSelectMultiple),
    "typed-multiple-choice": forms.TypedMultipleChoiceField(choices=AGE_GROUPS, coerce=int),
    "date": forms.DateField(),
    "date-input": forms.DateField(widget=forms.DateInput(attrs={"type": "date"})),
    "date-future": forms.DateField(validators=[tomorrow]),
    "date-select": forms.DateField(widget=forms.SelectDateWidget),
    "date-format": forms.DateField(input_formats=["%d.%m.%Y"], help_text="DD.MM.YYYY"),
    "time": forms.TimeField(),
    "time-input": forms.TimeField(widget=forms.TimeInput(attrs={"type": "time"})),
    "datetime": forms.DateTimeField(),
    "datetime-input": forms.DateTimeField(widget=forms.DateTimeInput(attrs={"type": "datetime-local"})),
    "split-datetime": forms.SplitDateTimeField(),
    "multi-widget": PhoneField(),
    "combo": forms.ComboField(fields=[forms.CharField(max_length=20), forms.EmailField()]),
    "file": forms.FileField(),
    "file-short-name": forms.FileField(max_length=40, allow_empty_file=False),
    "image": forms.ImageField(),
}


def one_field_form(kind: str) -> type[forms.Form]:
    """Make a form of one question."""
    return type("OneFieldForm", (forms.Form,), {"answer": KINDS[kind]})


class TextForm(forms.Form):
    """Lines and blocks of text."""

    name = forms.CharField(max_length=40, label="Your name")
    code = forms.CharField(min_length=5, max_length=8, required=False)
    email = forms.EmailField(label="E-mail address")
    confirm_email = forms.EmailField(label="Confirm e-mail address")
    website = forms.URLField(required=False, assume_scheme="https")
    passphrase = forms.CharField(widget=forms.PasswordInput, min_length=8)
    comments = forms.CharField(widget=forms.Textarea(attrs={"rows": 3}), max_length=500)
    source = forms.CharField(widget=forms.HiddenInput, initial="poster")

    def clean(self) -> None:
        """Hold the two addresses to each other."""
        if self.cleaned_data.get("email") != self.cleaned_data.get("confirm_email"):
            raise forms.ValidationError("The two e-mail addresses didn't match.")


class ChoiceForm(forms.Form):
    """Choices of every shape."""

    colour = forms.ChoiceField(choices=[("", "Choose one"), *COLOURS])
    shade = forms.ChoiceField(choices=GROUPED)
    favourite = forms.ChoiceField(choices=COLOURS, widget=forms.RadioSelect)
    age_group = forms.TypedChoiceField(choices=AGE_GROUPS, coerce=int)
    liked = forms.MultipleChoiceField(choices=COLOURS)
    owned = forms.MultipleChoiceField(choices=COLOURS, widget=forms.CheckboxSelectMultiple)
    ages_met = forms.TypedMultipleChoiceField(choices=AGE_GROUPS, coerce=int, required=False)
    member = forms.NullBooleanField()
    wants_more = forms.BooleanField(required=False, label="Ask me more")
    agrees = forms.BooleanField(label="I agree that my answers are kept")


class MoreForm(forms.Form):
    """The step that only some come to."""

    reason = forms.CharField(widget=forms.Textarea)


class NumberForm(forms.Form):
    """Numbers, with limits in the page."""

    visits = forms.IntegerField(min_value=0, max_value=30)
    dozens = forms.IntegerField(min_value=12, max_value=144, step_size=12)
    price = forms.DecimalField(max_digits=5, decimal_places=2, min_value=0)
    balance = forms.FloatField(min_value=-1.5, max_value=1.5)


class DateForm(forms.Form):
    """Dates and times."""

    started = forms.DateField(label="Start date")
    born = forms.DateField(
        label="Date of birth",
        widget=forms.SelectDateWidget(years=range(1940, 2009), empty_label=("Year", "Month", "Day")),
    )
    arrival = forms.SplitDateTimeField(
        widget=forms.SplitDateTimeWidget(date_attrs={"type": "date"}, time_attrs={"type": "time"})
    )
    leaving = forms.DateTimeField(widget=forms.DateTimeInput(attrs={"type": "datetime-local"}))
    wakes_at = forms.TimeField(widget=forms.TimeInput(attrs={"type": "time"}))


class FileForm(forms.Form):
    """Files."""

    photograph = forms.ImageField()
    paper = forms.FileField(required=False)
