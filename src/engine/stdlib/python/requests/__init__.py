"""A small library for asking web servers things.

Not the library of that name: our own, with the part of its interface that
programs use most, over http.client and the simulated network.

Leaves out: proxies, certificates, OAuth, multipart bodies other than files and
fields in memory, hooks other than 'response', decoding by guessing.
"""

from requests import adapters, auth, cookies, exceptions, models, sessions, structures, utils
from requests.api import delete, get, head, options, patch, post, put, request
from requests.exceptions import (ConnectionError, ConnectTimeout, HTTPError,
                                 JSONDecodeError, ReadTimeout, RequestException, Timeout,
                                 TooManyRedirects, URLRequired)
from requests.models import PreparedRequest, Request, Response
from requests.sessions import Session, session
from requests.status_codes import codes

__version__ = '2.32.0'
__title__ = 'requests'
