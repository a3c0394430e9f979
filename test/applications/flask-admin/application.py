"""Flask-Admin's page that adds a row: one column a type, and buttons that save, add another or go on with the same."""

import datetime
import enum
import os
import secrets
from decimal import Decimal

from flask import Flask
from flask_admin import Admin
from flask_admin.contrib.sqla import ModelView
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import ForeignKey, Numeric, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from commands import obey

application = Flask(__name__)
application.config.update(
    SECRET_KEY=secrets.token_hex(),
    SQLALCHEMY_DATABASE_URI=f"sqlite:///{os.environ['STATE']}/database.sqlite3",
)


class Base(DeclarativeBase):
    """What the tables share."""


database = SQLAlchemy(application, model_class=Base)


class Level(enum.Enum):
    """Of a book."""

    LOW = "low"
    HIGH = "high"


class Author(database.Model):
    """Who wrote."""

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(40))

    def __str__(self) -> str:
        """As the form offers it."""
        return self.name


class Book(database.Model):
    """One column a type."""

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(String(60))
    summary: Mapped[str] = mapped_column(Text)
    pages: Mapped[int]
    price: Mapped[Decimal] = mapped_column(Numeric(6, 2))
    published: Mapped[datetime.date]
    opens: Mapped[datetime.time]
    bought: Mapped[datetime.datetime]
    level: Mapped[Level]
    is_new: Mapped[bool] = mapped_column(default=False)
    author_id: Mapped[int] = mapped_column(ForeignKey(Author.id))
    author: Mapped[Author] = relationship()


admin = Admin(application, name="Library")
admin.add_view(ModelView(Book, database))
admin.add_view(ModelView(Author, database))


def prepare() -> None:
    """Make the tables, and whom a book may be by."""
    with application.app_context():
        database.create_all()
        database.session.add_all([Author(name="Ewa Evans"), Author(name="Imran Khan")])
        database.session.commit()


def count() -> dict[str, int]:
    """Count the rows."""
    with application.app_context():
        return {"authors": database.session.query(Author).count(), "books": database.session.query(Book).count()}


if __name__ == "__main__":
    obey(prepare, count)
