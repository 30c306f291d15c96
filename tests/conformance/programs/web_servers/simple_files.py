# Files of a folder, served.
import functools
import os
import tempfile
import threading
import urllib.error
import urllib.request
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args):
        pass


with tempfile.TemporaryDirectory() as folder:
    with open(os.path.join(folder, 'a.txt'), 'w') as f:
        f.write('hello')
    os.mkdir(os.path.join(folder, 'sub'))
    with open(os.path.join(folder, 'sub', 'index.html'), 'w') as f:
        f.write('<h1>index</h1>')
    server = ThreadingHTTPServer(('127.0.0.1', 0), functools.partial(Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = 'http://127.0.0.1:%d/' % server.server_port
    with urllib.request.urlopen(base + 'a.txt') as r:
        print(r.status, r.headers['Content-type'], r.headers['Content-Length'], r.read())
    with urllib.request.urlopen(base + 'sub') as r:
        print(r.url == base + 'sub/', r.headers['Content-type'], r.read())
    with urllib.request.urlopen(base) as r:
        text = r.read().decode()
        print('Directory listing for /' in text, 'href="a.txt"' in text, 'href="sub/"' in text)
    for path in ('none', '../etc/passwd', 'a.txt/'):
        try:
            urllib.request.urlopen(base + path)
        except urllib.error.HTTPError as e:
            print(e.code, e.reason)
    r = urllib.request.urlopen(urllib.request.Request(base + 'a.txt', method='HEAD'))
    print(r.status, r.read())
    server.shutdown()
    server.server_close()
