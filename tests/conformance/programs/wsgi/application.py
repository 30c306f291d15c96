# An application is called with an environment and start_response.
from wsgiref.util import setup_testing_defaults, request_uri, application_uri, shift_path_info


def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [f"{environ['REQUEST_METHOD']} {environ['PATH_INFO']}".encode()]


environ = {}
setup_testing_defaults(environ)
environ['PATH_INFO'] = '/one/two'
environ['QUERY_STRING'] = 'q=1'
answers = []
print(application(environ, lambda *answer: answers.append(answer)), answers)
print(application_uri(environ), request_uri(environ))
print(shift_path_info(environ), environ['SCRIPT_NAME'], environ['PATH_INFO'])
print(shift_path_info(environ), environ['SCRIPT_NAME'], environ['PATH_INFO'])
print(shift_path_info(environ))
