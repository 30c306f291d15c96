# A handler runs an application between streams.
from io import BytesIO, StringIO
from wsgiref.handlers import SimpleHandler


def run(application):
    out, errors = BytesIO(), StringIO()
    handler = SimpleHandler(BytesIO(), out, errors, {'SERVER_PROTOCOL': 'HTTP/1.0'})
    handler.origin_server = False
    handler.run(application)
    print(out.getvalue().decode().replace('\r\n', '|'))
    print(errors.getvalue().splitlines()[-1:])


def hello(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [b'hello ', b'world']


def written(environ, start_response):
    write = start_response('404 Not Found', [])
    write(b'nothing here')
    return []


def broken(environ, start_response):
    raise ValueError('no answer')


def empty(environ, start_response):
    start_response('204 No Content', [])
    return []


for application in (hello, written, broken, empty):
    run(application)
