"""Flask-WTF with Bootstrap-Flask: the fields and validators of WTForms, in Bootstrap-Flask's templates."""

from flask import Flask, redirect, render_template_string
from flask_bootstrap import Bootstrap5
from flask_wtf import FlaskForm
from flask_wtf.file import FileAllowed, FileField, FileRequired
from werkzeug.wrappers import Response
from wtforms import fields, validators

from commands import obey
from stored import counts, prepare, store

DAYS = [("mon", "Monday"), ("tue", "Tuesday"), ("wed", "Wednesday")]
REQUIRED = [validators.InputRequired()]
PAGE = """<!doctype html><title>WTForms</title>
{% from "bootstrap5/form.html" import render_form %}
{% from "bootstrap5/utils.html" import render_messages %}
<body>{{ render_messages() }}{{ render_form(form, button_map={"submit": "success"}) }}</body>"""


class Texts(FlaskForm):
    """Lines of text."""

    name = fields.StringField("Your name", [validators.DataRequired(), validators.Length(min=2, max=40)])
    email = fields.EmailField("E-mail", [*REQUIRED, validators.Email()])
    phone = fields.TelField("Phone", [validators.Optional(), validators.Regexp(r"^[0-9 +]{7,20}$")])
    site = fields.URLField("Web site", [*REQUIRED, validators.URL()])
    secret = fields.PasswordField("Password", [*REQUIRED, validators.Length(min=8)])
    again = fields.PasswordField("Repeat password", [*REQUIRED, validators.EqualTo("secret")])
    comments = fields.TextAreaField("Comments", [validators.Length(max=200)])
    source = fields.HiddenField(default="web")
    submit = fields.SubmitField()


class Choices(FlaskForm):
    """Choices of every shape."""

    agrees = fields.BooleanField("I agree to the terms", [validators.DataRequired()])
    day = fields.RadioField("Best day", choices=DAYS, validators=REQUIRED)
    worst = fields.SelectField("Worst day", choices=[("", "Choose"), *DAYS], validators=REQUIRED)
    grouped = fields.SelectField("Meal", choices={"Cold": [("salad", "Salad")], "Warm": [("soup", "Soup")]})
    days = fields.SelectMultipleField("All your days", choices=DAYS, validators=REQUIRED)
    colour = fields.ColorField("Colour")
    reset = fields.SubmitField("Cancel", render_kw={"formnovalidate": True})
    submit = fields.SubmitField("Send")


class Numbers(FlaskForm):
    """Numbers, dates and times, with limits in the page."""

    age = fields.IntegerField("Age", [*REQUIRED, validators.NumberRange(18, 99)])
    price = fields.DecimalField("Price", [*REQUIRED, validators.NumberRange(min=0)], places=2)
    rating = fields.IntegerRangeField("Rating", [*REQUIRED, validators.NumberRange(1, 10)])
    weight = fields.DecimalRangeField("Weight", [validators.NumberRange(0, 1)], render_kw={"step": "0.1"})
    on = fields.DateField("Date", REQUIRED)
    at = fields.TimeField("Time", REQUIRED)
    when = fields.DateTimeLocalField("Date and time", REQUIRED)
    month = fields.MonthField("Month", REQUIRED)
    week = fields.WeekField("Week", REQUIRED)
    submit = fields.SubmitField()


class Files(FlaskForm):
    """Files, with limits in the error message alone."""

    photo = FileField("Photograph", [FileRequired(), FileAllowed(["png", "jpg"], "PNG or JPEG only.")])
    papers = fields.MultipleFileField("Papers")
    submit = fields.SubmitField()


class Unsaid(FlaskForm):
    """Rules that the page does not tell."""

    average = fields.FloatField("Average", [*REQUIRED, validators.NumberRange(0, 5)])
    host = fields.StringField("Server", [*REQUIRED, validators.IPAddress()])
    key = fields.StringField("Key", [*REQUIRED, validators.UUID()])
    answer = fields.StringField("Answer", [*REQUIRED, validators.AnyOf(["yes", "no", "perhaps"])])
    submit = fields.SubmitField()


FORMS = {"texts": Texts, "choices": Choices, "numbers": Numbers, "files": Files, "unsaid": Unsaid}

application = Flask(__name__)
application.config["SECRET_KEY"] = "for tests on 127.0.0.1 only"  # noqa: S105
application.config["BOOTSTRAP_SERVE_LOCAL"] = True
Bootstrap5(application)


@application.route("/<any(texts, choices, numbers, files, unsaid):name>/", methods=["GET", "POST"])
def page(name: str) -> str | Response:
    """Show one form, and keep what it sends."""
    form = FORMS[name]()
    if form.validate_on_submit() and not ("reset" in form and form["reset"].data):
        store(name, form.data)
        return redirect("/thanks")
    return render_template_string(PAGE, form=form)


@application.route("/thanks")
def thanks() -> str:
    """Thank."""
    return "<!doctype html><title>WTForms</title><h1>Thank you</h1>"


if __name__ == "__main__":
    obey(prepare, counts)
