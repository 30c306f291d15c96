import http.client
import io

print(http.client.responses[404], http.client.OK, http.client.HTTPConnection('h:81').port, http.client.HTTPConnection('[::1]').host)
for f in (lambda: http.client.HTTPConnection('h:x'), lambda: http.client.HTTPConnection('h').getresponse(),
          lambda: http.client.HTTPConnection('h').putheader('a', 'b'), lambda: http.client.HTTPConnection('h').putrequest('GET', '/a b'),
          lambda: http.client.HTTPConnection('h\n')):
    try:
        f()
    except http.client.HTTPException as e:
        print(type(e).__name__, e)
print(repr(http.client.IncompleteRead(b'abc', 5)), http.client.BadStatusLine('x').line, isinstance(http.client.RemoteDisconnected(), ConnectionResetError))
