"""Status codes by name: codes.ok, codes.not_found..."""

from http import HTTPStatus

from requests.structures import LookupDict

codes = LookupDict(name='status_codes')

for _status in HTTPStatus:
    for _name in (_status.name.lower(), _status.name):
        setattr(codes, _name, int(_status))
for _name, _code in (('okay', 200), ('all_ok', 200), ('moved', 301), ('teapot', 418),
                     ('forbidden', 403), ('not_allowed', 405), ('server_error', 500),
                     ('unavailable', 503), ('too_many', 429), ('bad', 400),
                     ('temporary_redirect', 307), ('permanent_redirect', 308)):
    setattr(codes, _name, _code)
del _status, _name, _code
