"""A request that cannot be answered, in the form in which the OpenAI API says so."""

from labkit.model.endpoint.answer import Answer, as_json


class RequestError(Exception):
    """What is wrong with a request.

    Args:
        message: what was seen and what was expected.
        param: the field, as a path ("messages[0].role").
        code: the API's name for it.
        status: the HTTP status.
        headers: further headers of the answer.
    """

    def __init__(
        self,
        message: str,
        param: str | None = None,
        code: str | None = None,
        status: int = 400,
        headers: dict[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.message, self.param, self.code, self.status = message, param, code, status
        self.headers = headers or {}

    def answer(self) -> Answer:
        """The error as clients know it: `{"error": {"message", "type", "param", "code"}}`."""
        kind = "server_error" if self.status >= 500 else "invalid_request_error"
        error = {"message": self.message, "type": kind, "param": self.param, "code": self.code}
        return as_json({"error": error}, self.status, self.headers)


def unsupported(param: str, instead: str) -> RequestError:
    """A parameter that this model does not have."""
    message = f"Unsupported parameter: '{param}' is not supported with this model. {instead}"
    return RequestError(message, param, "unsupported_parameter")
