"""HTML attributes that tell the browser the same constraints as the server checks."""

from surveys.structure.specification import QuestionSpec


def attributes(question: QuestionSpec) -> dict[str, str]:
    """Only the attributes that are set; `required` is Django's own business."""
    offered = {
        "min": question.minimum,
        "max": question.maximum,
        "step": question.step,
        "minlength": question.min_length,
        "maxlength": question.max_length,
        "pattern": question.pattern,
        "accept": question.accept,
        "placeholder": question.placeholder,
    }
    return {name: str(value) for name, value in offered.items() if value not in ("", None)}
