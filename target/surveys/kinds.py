"""The kinds of question: one for each HTML control, plus the scale, which is a row of radio buttons."""

from django.db import models


class QuestionKind(models.TextChoices):
    """Stored in Question.kind; input types keep the HTML Standard's names."""

    TEXT = "text", "Short text"
    TEXTAREA = "textarea", "Long text"
    EMAIL = "email", "E-mail address"
    URL = "url", "Web address"
    TEL = "tel", "Telephone number"
    SEARCH = "search", "Search term"
    PASSWORD = "password", "Code word (not shown while typed)"
    NUMBER = "number", "Number"
    RANGE = "range", "Slider"
    DATE = "date", "Date"
    MONTH = "month", "Month"
    WEEK = "week", "Week"
    TIME = "time", "Time of day"
    DATETIME_LOCAL = "datetime-local", "Date and time"
    COLOR = "color", "Colour"
    CHECKBOX = "checkbox", "One tick box (consent)"
    CHECKBOXES = "checkboxes", "Tick boxes (many)"
    RADIO = "radio", "Radio buttons (one)"
    SCALE = "scale", "Scale (one of a row)"
    SELECT = "select", "Drop-down list (one)"
    SELECT_MULTIPLE = "select-multiple", "List (many)"
    FILE = "file", "File upload"
    HIDDEN = "hidden", "Hidden value"


TEXT_KINDS = frozenset({"text", "textarea", "email", "url", "tel", "search", "password"})
PATTERN_KINDS = TEXT_KINDS - {"textarea"}
ONE_CHOICE_KINDS = frozenset({"radio", "scale", "select"})
MANY_CHOICE_KINDS = frozenset({"checkboxes", "select-multiple"})
CHOICE_KINDS = ONE_CHOICE_KINDS | MANY_CHOICE_KINDS
CONDITION_KINDS = CHOICE_KINDS | {"checkbox"}
# What a ticked single check box counts as in a page condition: the value that a browser sends for it.
CHECKED = "on"
