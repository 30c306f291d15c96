"""What goes wrong between a program and a web server."""

import json


class RequestException(IOError):
    """Something went wrong with a request."""

    def __init__(self, *args, **kwargs):
        response = kwargs.pop('response', None)
        self.response = response
        self.request = kwargs.pop('request', None)
        if response is not None and not self.request and hasattr(response, 'request'):
            self.request = self.response.request
        super().__init__(*args, **kwargs)


class InvalidJSONError(RequestException):
    """Something is no JSON."""


class JSONDecodeError(InvalidJSONError, json.JSONDecodeError):
    """The text of an answer is no JSON."""

    def __init__(self, *args, **kwargs):
        json.JSONDecodeError.__init__(self, *args)
        InvalidJSONError.__init__(self, *self.args, **kwargs)

    def __str__(self):
        return '%s: line %d column %d (char %d)' % (self.msg, self.lineno, self.colno, self.pos)


class HTTPError(RequestException):
    """The server answered with an error."""


class ConnectionError(RequestException):
    """There is no connection."""


class ProxyError(ConnectionError):
    pass


class SSLError(ConnectionError):
    """Something about the secure connection went wrong."""


class Timeout(RequestException):
    """It took too long."""


class ConnectTimeout(ConnectionError, Timeout):
    """It took too long to connect."""


class ReadTimeout(Timeout):
    """The server took too long to answer."""


class URLRequired(RequestException):
    pass


class TooManyRedirects(RequestException):
    """The servers send each other in circles."""


class MissingSchema(RequestException, ValueError):
    """A URL without http:// or https://."""


class InvalidSchema(RequestException, ValueError):
    """A URL of another kind."""


class InvalidURL(RequestException, ValueError):
    """A URL that is none."""


class InvalidHeader(RequestException, ValueError):
    """A header that is none."""


class ChunkedEncodingError(RequestException):
    """A chunk of an answer is none."""


class ContentDecodingError(RequestException):
    pass


class StreamConsumedError(RequestException, TypeError):
    """The content was read before."""


class RetryError(RequestException):
    pass
