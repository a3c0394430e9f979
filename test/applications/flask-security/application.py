"""Flask-Security's registration, and a form that WTForms-Alchemy makes of a model."""

import os
import secrets

from flask import Flask, redirect, render_template_string
from flask_security import Security, SQLAlchemyUserDatastore
from flask_security.models import fsqla_v3
from flask_sqlalchemy import SQLAlchemy
from flask_wtf import FlaskForm
from werkzeug.wrappers import Response
from wtforms import validators
from wtforms_alchemy import model_form_factory

from commands import obey

PAGE = """<!doctype html><title>Visit</title>
<form method="post">{{ form.hidden_tag() }}
{% for field in form if field.type != "CSRFTokenField" %}
<p>{{ field.label }} {{ field }}{% for error in field.errors %}<span class="error">{{ error }}</span>{% endfor %}</p>
{% endfor %}
<button>Save</button></form>"""

application = Flask(__name__)
application.config.update(
    SECRET_KEY=secrets.token_hex(),
    SECURITY_EMAIL_VALIDATOR_ARGS={"check_deliverability": False},
    SECURITY_PASSWORD_LENGTH_MIN=12,
    SECURITY_PASSWORD_SALT=secrets.token_hex(),
    SECURITY_POST_REGISTER_VIEW="/thanks",
    SECURITY_REGISTERABLE=True,
    SECURITY_SEND_REGISTER_EMAIL=False,
    SECURITY_USERNAME_ENABLE=True,
    SECURITY_USERNAME_REQUIRED=True,
    SECURITY_USE_REGISTER_V2=True,
    SQLALCHEMY_DATABASE_URI=f"sqlite:///{os.environ['STATE']}/database.sqlite3",
)
database = SQLAlchemy(application)
fsqla_v3.FsModels.set_db_info(database)


class Role(database.Model, fsqla_v3.FsRoleMixin):
    """Flask-Security's own."""


class User(database.Model, fsqla_v3.FsUserMixin):
    """Flask-Security's own."""


class Visit(database.Model):
    """One column a type; the rules that the form has are those of the table."""

    id = database.Column(database.Integer, primary_key=True)
    name = database.Column(database.Unicode(100), nullable=False, info={"label": "Your name"})
    email = database.Column(database.Unicode(255), nullable=False, info={"validators": [validators.Email()]})
    age = database.Column(database.Integer, nullable=False, info={"min": 18, "max": 90})
    score = database.Column(database.Numeric(4, 1), nullable=False)
    since = database.Column(database.Date, nullable=False)
    # Seconds and no T, which the error message alone does not tell.
    met = database.Column(database.DateTime, nullable=False)
    wants = database.Column(database.Boolean, nullable=False, default=False)
    level = database.Column(database.Unicode(9), nullable=False, info={"choices": [("low", "Low"), ("high", "High")]})
    note = database.Column(database.UnicodeText)


class VisitForm(model_form_factory(FlaskForm)):
    """Made of the table."""

    class Meta:
        """The table."""

        model = Visit


Security(application, SQLAlchemyUserDatastore(database, User, Role))


@application.route("/visit", methods=["GET", "POST"])
def visit() -> Response | str:
    """Ask, keep and thank."""
    form = VisitForm()
    if not form.validate_on_submit():
        return render_template_string(PAGE, form=form)
    kept = Visit()
    form.populate_obj(kept)
    database.session.add(kept)
    database.session.commit()
    return redirect("/thanks")


@application.get("/thanks")
def thanks() -> str:
    """Thank."""
    return "<h1>Thank you</h1>"


def prepare() -> None:
    """Make the tables."""
    with application.app_context():
        database.create_all()


def count() -> dict[str, int]:
    """Count the rows."""
    with application.app_context():
        return {"users": User.query.count(), "visits": Visit.query.count()}


if __name__ == "__main__":
    obey(prepare, count)
