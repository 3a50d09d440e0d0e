"""What a live endpoint can do wrong, in the words of the person who has to put it right."""

from labkit.errors import ModelError
from labkit.i18n import Text, catalogue
from labkit.model.configuration import Configuration

t = catalogue("model")

_BY_STATUS = {401: "unauthorised", 403: "unauthorised", 404: "not-found", 408: "timed-out", 429: "too-many"}


def explain(error: Exception, where: Configuration, model: str) -> ModelError:
    """The `ModelError` for an exception of the `openai` client.

    Args:
        error: what the client raised.
        where: the configuration that was used.
        model: the model's name that was asked for.

    Returns:
        An error that names what was seen and the next step; the key is in none of them.
    """
    import openai

    if isinstance(error.__cause__, ModelError):  # a transport of ours has said it already
        return error.__cause__
    if isinstance(error, openai.APITimeoutError):
        return ModelError(t("timed-out", url=where.base_url, seconds=f"{where.timeout:g}"))
    if isinstance(error, openai.APIConnectionError):
        return ModelError(t("no-connection", url=where.base_url, cause=_cause(error)))
    if isinstance(error, openai.APIStatusError):
        return ModelError(_status(error, where, model))
    return ModelError(t("not-json", url=where.base_url, start=_start(str(error))))


def _status(error: "object", where: Configuration, model: str) -> Text:
    status = int(getattr(error, "status_code", 0))
    if where.kind == "local":
        return t("local-refused", model=model, status=status, said=_start(str(getattr(error, "message", ""))))
    key = _BY_STATUS.get(status, "server-error" if status >= 500 else "refused")
    known = {"url": where.base_url, "status": status, "model": model, "seconds": f"{where.timeout:g}"}
    return t(key, said=_start(str(getattr(error, "message", ""))), **known)


def html_answer(body: str, where: Configuration) -> ModelError:
    """The error for an answer that is a page and not JSON (a wrong path, a proxy, a log-in page)."""
    return ModelError(t("not-json", url=where.base_url, start=_start(body)))


def _cause(error: Exception) -> str:
    cause = error.__cause__ or error
    return _start(f"{type(cause).__name__}: {cause}")


def _start(text: str, limit: int = 120) -> str:
    line = " ".join(text[: 4 * limit].split())
    return line if len(line) <= limit else line[: limit - 1] + "…"
