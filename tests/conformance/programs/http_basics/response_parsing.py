# Answers from a socket that is not one.
import http.client
import io


class Fake:
    def __init__(self, text):
        self.text = text

    def makefile(self, mode):
        return io.BytesIO(self.text)


def show(text, method='GET'):
    r = http.client.HTTPResponse(Fake(text), method=method)
    try:
        r.begin()
        print(r.status, r.reason, r.version, r.getheaders(), r.length, r.will_close)
        print(r.read(3), r.read(), r.read(), r.isclosed())
    except Exception as e:
        print(type(e).__name__, e.args)


show(b'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhelloXXX')
show(b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n3;x=y\r\nabc\r\n0\r\nT: 1\r\n\r\n')
show(b'HTTP/1.0 200\r\n\r\nuntil the end')
show(b'HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n')
show(b'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\nno')
show(b'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n', 'HEAD')
show(b'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort')
show(b'')
show(b'nonsense\r\n')
show(b'HTTP/1.1 abc\r\n')
