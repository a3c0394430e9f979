"""Surveys are made here: a survey with its pages, a page with its questions, a question with its choices."""

from collections.abc import Sequence
from typing import ClassVar

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.forms import BaseInlineFormSet
from django.http import HttpRequest

from surveys.kinds import CHOICE_KINDS
from surveys.models import Choice, Completion, Page, Question, Survey


class PageInline(admin.TabularInline):
    """Conditions are set on the page itself, where the questions to choose from are known."""

    model = Page
    fields = ("position", "title")
    extra = 1
    show_change_link = True


class QuestionInline(admin.StackedInline):
    """All of a question but its choices."""

    model = Question
    extra = 0
    show_change_link = True


class ChoiceFormSet(BaseInlineFormSet):
    """Holds choices and kind together."""

    def clean(self) -> None:
        super().clean()
        kept = [form for form in self.forms if form.cleaned_data and not form.cleaned_data.get("DELETE")]
        kind = self.instance.kind
        if kind in CHOICE_KINDS and not kept:
            raise ValidationError(f"A question of the kind {kind} needs at least one choice.")
        if kind not in CHOICE_KINDS and kept:
            raise ValidationError(f"A question of the kind {kind} has no choices.")


class ChoiceInline(admin.TabularInline):
    """The choices of one question."""

    model = Choice
    formset = ChoiceFormSet
    extra = 0


@admin.register(Survey)
class SurveyAdmin(admin.ModelAdmin):
    """The survey and the list of its pages."""

    list_display = ("title", "slug", "is_open", "position")
    list_editable = ("is_open", "position")
    list_filter = ("is_open",)
    search_fields = ("title", "slug")
    prepopulated_fields: ClassVar[dict[str, Sequence[str]]] = {"slug": ("title",)}
    inlines = (PageInline,)


@admin.register(Page)
class PageAdmin(admin.ModelAdmin):
    """The page, its condition and its questions."""

    list_display = ("title", "survey", "position", "show_if_question", "show_if_value")
    list_filter = ("survey",)
    search_fields = ("title",)
    inlines = (QuestionInline,)
    autocomplete_fields = ("show_if_question",)


@admin.register(Question)
class QuestionAdmin(admin.ModelAdmin):
    """The question and its choices."""

    list_display = ("key", "prompt", "kind", "page", "position", "is_required")
    list_filter = ("page__survey", "kind")
    search_fields = ("key", "prompt")
    inlines = (ChoiceInline,)


@admin.register(Completion)
class CompletionAdmin(admin.ModelAdmin):
    """To read only: answers are a respondent's own."""

    list_display = ("receipt", "survey", "completed_at")
    list_filter = ("survey",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Completion | None = None) -> bool:
        return False
