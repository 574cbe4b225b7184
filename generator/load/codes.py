"""The findings that reading itself makes: each code with its severity and an example."""

from generator.model.finding import FindingCode, Severity


def _code(code: str, severity: Severity, explanation: str) -> FindingCode:
    return FindingCode(code, severity, explanation)


LOAD_CODES: tuple[FindingCode, ...] = (
    _code("byte-order-mark", "warning", ""),
    _code("field-missing", "error", ""),
    _code("field-unknown", "error", ""),
    _code("file-empty", "error", ""),
    _code("file-missing", "error", ""),
    _code("file-not-utf-8", "error", ""),
    _code("file-outside-data", "error", ""),
    _code("file-too-large", "error", ""),
    _code("file-unknown", "error", ""),
    _code("file-unreadable", "error", ""),
    _code("file-wrong-shape", "error", ""),
    _code("key-repeated", "error", ""),
    _code("people-not-named-once", "error", ""),
    _code("private-citizen-id", "error", ""),
    _code("private-mobile-number", "error", ""),
    _code("region-id-invalid", "error", ""),
    _code("text-with-control-characters", "error", ""),
    _code("value-empty", "error", ""),
    _code("value-malformed", "error", ""),
    _code("value-not-allowed", "error", ""),
    _code("windows-line-ends", "warning", ""),
    _code("yaml-alias", "error", ""),
    _code("yaml-alias-bomb", "error", ""),
    _code("yaml-full-width-colon", "error", ""),
    _code("yaml-key", "error", ""),
    _code("yaml-several-documents", "error", ""),
    _code("yaml-syntax", "error", ""),
    _code("yaml-tab", "error", ""),
    _code("yaml-tag", "error", ""),
    _code("yaml-too-deep", "error", ""),
)
