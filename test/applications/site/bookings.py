"""What django-booking-ui leaves to its site: to keep a booking."""

import uuid
from datetime import datetime

from booking_ui.tests.models import Booking, Provider, Service


def create(
    service: Service,
    start: datetime,
    provider: Provider | None = None,
    client_name: str = "",
    email: str = "",
    **_: object,
) -> Booking:
    """Keep one."""
    reference = uuid.uuid4().hex
    return Booking.objects.create(
        reference=reference, client_name=client_name, email=email, service=service, provider=provider, start=start
    )
