"""Packages that many a site has: accounts, comments, bookings, and GOV.UK's feedback and form design."""

from one_file_project import configure, run
from stored import counts, prepare, store

configure(
    __name__,
    [
        "django.contrib.sites",
        "django_comments",
        "django_registration",
        "allauth",
        "allauth.account",
        "crispy_forms",
        "crispy_forms_gds",
        "django_feedback_govuk",
        "booking_ui",
        "booking_ui.tests",
    ],
    ACCOUNT_EMAIL_VERIFICATION="none",
    ACCOUNT_SIGNUP_FIELDS=["email*", "username*", "password1*", "password2*"],
    ACCOUNT_SIGNUP_FORM_HONEYPOT_FIELD="phone_number",
    AUTH_PASSWORD_VALIDATORS=[
        {"NAME": f"django.contrib.auth.password_validation.{name}"}
        for name in ("MinimumLengthValidator", "CommonPasswordValidator", "NumericPasswordValidator")
    ],
    BOOKING_UI_SERVICE_MODEL="tests.Service",
    BOOKING_UI_PROVIDER_MODEL="tests.Provider",
    BOOKING_UI_BOOKING_MODEL="tests.Booking",
    BOOKING_UI_SLOTS_FUNC="booking_ui.tests.utils.fake_slots",
    BOOKING_UI_CREATE_BOOKING_FUNC="bookings.create",
    CRISPY_ALLOWED_TEMPLATE_PACKS=("gds",),
    CRISPY_TEMPLATE_PACK="gds",
    EMAIL_BACKEND="django.core.mail.backends.locmem.EmailBackend",
    LOGIN_REDIRECT_URL="/thanks/",
    MIDDLEWARE=[
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
        "allauth.account.middleware.AccountMiddleware",
    ],
    # Quick, since nobody's password is kept.
    PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
    SITE_ID=1,
)

from booking_ui.tests.models import Booking, Provider, Service
from crispy_forms_gds.fields import DateInputField
from crispy_forms_gds.helper import FormHelper
from crispy_forms_gds.layout import Button, Layout
from django import forms
from django.contrib.auth.models import User
from django.core.wsgi import get_wsgi_application
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import include, path
from django.views.generic import FormView
from django_comments.models import Comment
from django_feedback_govuk.models import Feedback


class PassportForm(forms.Form):
    """GOV.UK's example questions."""

    name = forms.CharField(label="What is your full name?")
    email = forms.EmailField(label="Email address")
    issued = DateInputField(label="When was your passport issued?", help_text="For example, 27 3 2007")
    contact = forms.ChoiceField(
        label="How would you prefer to be contacted?",
        choices=[("email", "Email"), ("phone", "Phone"), ("text", "Text message")],
        widget=forms.RadioSelect,
    )
    waste = forms.MultipleChoiceField(
        label="Which types of waste do you transport?",
        choices=[("animals", "Waste from animal carcasses"), ("mines", "Waste from mines")],
        widget=forms.CheckboxSelectMultiple,
    )
    insurance = forms.RegexField(
        r"^[A-Z]{2}\d{6}[A-D]$",
        label="What is your National Insurance number?",
        help_text="For example, QQ123456C",
        error_messages={"invalid": "Enter a National Insurance number in the correct format"},
    )
    agrees = forms.BooleanField(label="I accept the terms")

    def __init__(self, *args: object, **options: object) -> None:
        """Lay the questions out."""
        super().__init__(*args, **options)
        self.helper = FormHelper()
        self.helper.layout = Layout(*self.fields, Button("submit", "Submit"))


class PassportView(FormView):
    """Asks them."""

    form_class = PassportForm
    success_url = "/thanks/"
    template_name = "crispy.html"

    def form_valid(self, form: PassportForm) -> HttpResponse:
        """Keep what was answered."""
        store("passport", form.cleaned_data)
        return super().form_valid(form)


def article(request: HttpRequest) -> HttpResponse:
    """Show something to comment on."""
    return render(request, "article.html", {"article": User.objects.get(username="author")})


def make() -> None:
    """Make the store, an author, and what can be booked."""
    prepare()
    User.objects.create_user("author")
    haircut = Service.objects.create(name="Haircut", slug="haircut")
    Service.objects.create(name="Shave", slug="shave")
    for name in ("Ann", "Ben"):
        Provider.objects.create(name=name, slug=name.lower(), service=haircut)


def count() -> dict[str, int]:
    """Count what each package has stored."""
    kept: dict[str, type[Model]] = {"comments": Comment, "users": User, "feedback": Feedback, "bookings": Booking}
    return {**counts(), **{name: model.objects.count() for name, model in kept.items()}}


urlpatterns = [
    path("accounts/", include("allauth.urls")),
    path("article/", article),
    path("bookings/", include("booking_ui.urls")),
    path("comments/", include("django_comments.urls")),
    path("feedback/", include("django_feedback_govuk.urls")),
    path("passport/", PassportView.as_view()),
    path("registration/", include("django_registration.backends.one_step.urls")),
    path("thanks/", lambda request: render(request, "thanks.html")),
]
application = get_wsgi_application()

if __name__ == "__main__":
    run(make, count)
