"""deform on Pyramid: a form of nearly every widget, in the default templates; its names repeat and its order counts."""

import datetime

import colander
import deform
from pyramid.config import Configurator
from pyramid.httpexceptions import HTTPFound
from pyramid.request import Request
from pyramid.response import Response

from commands import obey
from stored import counts, prepare, store

COLOURS = (("r", "Red"), ("g", "Green"), ("b", "Blue"))
SHADES = (("", "- Select -"), deform.widget.OptGroup("Warm", ("r", "Red"), ("o", "Orange")), ("b", "Blue"))
LATEST = datetime.date(2030, 12, 31)


class Memory(dict):
    """Uploads between two views of a form."""

    def preview_url(self, _uid: str) -> None:
        """There is none."""


class Address(colander.Schema):
    """A group of questions within the form."""

    street = colander.SchemaNode(colander.String(), validator=colander.Length(max=60))
    postcode = colander.SchemaNode(colander.String(), validator=colander.Length(min=5, max=10))
    country = colander.SchemaNode(
        colander.String(),
        widget=deform.widget.SelectWidget(values=(("", "-"), ("uk", "United Kingdom"), ("fr", "France"))),
    )


class Visit(colander.Schema):
    """One row of the list of visits."""

    place = colander.SchemaNode(colander.String())
    on = colander.SchemaNode(colander.Date(), title="Date")


class Visits(colander.SequenceSchema):
    """Rows, of which the page starts with two."""

    visit = Visit()


class Texts(colander.Schema):
    """Lines of text, twice where they must be confirmed."""

    name = colander.SchemaNode(colander.String(), title="Your name")
    comment = colander.SchemaNode(
        colander.String(), widget=deform.widget.TextAreaWidget(rows=5), validator=colander.Length(10, 400)
    )
    email = colander.SchemaNode(
        colander.String(),
        title="E-mail address",
        validator=colander.Email(),
        widget=deform.widget.CheckedInputWidget(subject="E-mail", confirm_subject="Confirm e-mail"),
    )
    passphrase = colander.SchemaNode(
        colander.String(), widget=deform.widget.CheckedPasswordWidget(), validator=colander.Length(min=5)
    )
    note = colander.SchemaNode(colander.String(), missing="")
    token = colander.SchemaNode(colander.String(), widget=deform.widget.HiddenWidget(), default="kept")


class Choices(colander.Schema):
    """Choices and numbers."""

    agrees = colander.SchemaNode(colander.Boolean(), title="I agree", validator=colander.OneOf([True]))
    liked = colander.SchemaNode(colander.Set(), widget=deform.widget.CheckboxChoiceWidget(values=COLOURS))
    best = colander.SchemaNode(
        colander.String(),
        widget=deform.widget.RadioChoiceWidget(values=COLOURS),
        validator=colander.OneOf(["r", "g", "b"]),
    )
    shade = colander.SchemaNode(colander.String(), widget=deform.widget.SelectWidget(values=SHADES))
    owned = colander.SchemaNode(colander.Set(), widget=deform.widget.SelectWidget(values=COLOURS, multiple=True))
    paper = colander.SchemaNode(deform.FileData(), missing=None, widget=deform.widget.FileUploadWidget(Memory()))


class Numbers(colander.Schema):
    """Numbers and dates that the page asks for as text."""

    age = colander.SchemaNode(colander.Integer(), validator=colander.Range(18, 120))
    share = colander.SchemaNode(colander.Float(), validator=colander.Range(0, 1), title="Share, from 0 to 1")
    price = colander.SchemaNode(colander.Decimal(), widget=deform.widget.MoneyInputWidget())


class Dates(colander.Schema):
    """Dates by widgets of their own."""

    born = colander.SchemaNode(
        colander.Date(),
        widget=deform.widget.DatePartsWidget(),
        validator=colander.Range(max=LATEST),
        title="Date of birth",
    )
    arrival = colander.SchemaNode(colander.Date())
    at = colander.SchemaNode(colander.Time(), title="Time of arrival")
    leaving = colander.SchemaNode(colander.DateTime())


class Grouped(colander.Schema):
    """Groups and rows, which deform marks by pairs of hidden controls in their order."""

    address = Address()
    visits = Visits(widget=deform.widget.SequenceWidget(min_len=2))


SCHEMAS = {"texts": Texts, "choices": Choices, "numbers": Numbers, "dates": Dates, "grouped": Grouped}


def page(request: Request) -> Response:
    """Show one form, and keep what it sends."""
    name = request.matchdict["name"]
    rows = {"visits": [{"place": ""}, {"place": ""}]} if name == "grouped" else {}
    form = deform.Form(SCHEMAS[name](), buttons=("submit", deform.Button("cancel", type="reset")))
    if "submit" not in request.POST:
        return html(form.render(rows))
    try:
        store(name, form.validate(request.POST.items()))
    except deform.ValidationFailure as failure:
        return html(failure.render())
    return HTTPFound("/thanks")


def html(body: str) -> Response:
    """Make a page of a form."""
    return Response(f"<!doctype html><title>deform</title><body>{body}</body>")


with Configurator() as config:
    config.add_route("thanks", "/thanks")
    config.add_view(lambda _request: html("<h1>Thank you</h1>"), route_name="thanks")
    config.add_route("form", "/{name}/")
    config.add_view(page, route_name="form")
    application = config.make_wsgi_app()

if __name__ == "__main__":
    obey(prepare, counts)
