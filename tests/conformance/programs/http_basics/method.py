from http import HTTPMethod, HTTPStatus

print(list(HTTPMethod), HTTPMethod.GET == 'GET', HTTPMethod('PUT').description, str(HTTPMethod.POST))
for f in (lambda: HTTPStatus(299), lambda: HTTPMethod('X'), lambda: HTTPStatus['NO']):
    try:
        f()
    except (ValueError, KeyError) as e:
        print(type(e).__name__, e)
