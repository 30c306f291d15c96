/** Programs that use the simulated internet: no real interpreter can judge them, so what they print stands here. */
import { describe, expect, test } from 'vitest';
import { defaultConfig, runProgram } from '@inside-the-gil/engine';
import type { RunConfig } from '@inside-the-gil/engine';

function run(source: string, overrides: Partial<RunConfig> = {}): string {
  const { output, report } = runProgram(source, defaultConfig(overrides), 'program.py');
  const text = output.map((chunk) => chunk.text).join('');
  expect(report.outcome.kind, text).toBe('finished');
  return text;
}

const lines = (source: string, overrides: Partial<RunConfig> = {}): string[] =>
  run(source, overrides).trimEnd().split('\n');

describe('urllib.request', () => {
  test('answers, errors, redirections', () => {
    expect(
      lines(`
import json, urllib.error, urllib.request
with urllib.request.urlopen('http://httpbin.org/get?a=1') as r:
    print(r.status, r.reason, json.load(r)['args'])
for url in ('http://httpbin.org/status/503', 'http://nosuch.invalid/', 'http://example.com:81/'):
    try:
        urllib.request.urlopen(url)
    except urllib.error.HTTPError as e:
        print(e.code, e.reason)
    except urllib.error.URLError as e:
        print(e)
print(urllib.request.urlopen('http://python.org').url)
name, headers = urllib.request.urlretrieve('http://example.com/a.png', 'a.png')
print(open(name, 'rb').read(8), headers['Content-Type'])
`),
    ).toEqual([
      "200 OK {'a': '1'}",
      '503 Service Unavailable',
      '<urlopen error [Errno -2] Name or service not known>',
      '<urlopen error [Errno 111] Connection refused>',
      'https://www.python.org/',
      "b'\\x89PNG\\r\\n\\x1a\\n' image/png",
    ]);
  });

  test('threads wait together, one after the other waits alone', () => {
    const [one, all] = lines(`
import time, urllib.request
from concurrent.futures import ThreadPoolExecutor
urls = ['http://httpbin.org/delay/1?n=%d' % n for n in range(5)]
def load(url):
    with urllib.request.urlopen(url) as r:
        return len(r.read())
t = time.perf_counter(); [load(u) for u in urls]; print(time.perf_counter() - t)
t = time.perf_counter()
with ThreadPoolExecutor(5) as pool:
    list(pool.map(load, urls))
print(time.perf_counter() - t)
`).map(Number) as [number, number];
    expect(one).toBeGreaterThan(5);
    expect(one).toBeLessThan(6.5);
    expect(all).toBeGreaterThan(1);
    expect(all).toBeLessThan(1.5);
  });

  test('latency and bandwidth are settable, and twice the same is the same', () => {
    const source = `
import time, urllib.request
t = time.perf_counter()
n = len(urllib.request.urlopen('http://example.com.net/1MB.bin').read())
print(n, round(time.perf_counter() - t, 2))
`;
    const at = (latencyNs: number, bytesPerSecond: number): string =>
      run(source, { network: { latencyNs, bytesPerSecond } });
    expect(at(0, 1e6)).toMatch(/^1000000 1\.\d/);
    expect(at(500_000_000, 1e9)).toMatch(/^1000000 1\.[5-9]/);
    expect(at(0, 1e6)).toBe(at(0, 1e6));
  });
});

describe('requests', () => {
  test('what tutorials do', () => {
    expect(
      lines(`
import requests
r = requests.get('https://httpbin.org/get', params={'q': 'a b'}, headers={'X-A': 'b'})
print(r, r.status_code, r.ok, r.reason, r.url, r.json()['headers']['X-A'])
print(requests.post('https://httpbin.org/post', json={'a': 1}).json()['json'])
print(requests.post('https://httpbin.org/post', data={'a': 1}).json()['form'])
print(requests.put('https://httpbin.org/put', data=b'raw').json()['data'], requests.delete('https://httpbin.org/delete'))
print(requests.get('https://jsonplaceholder.typicode.com/todos/1').json()['id'], len(requests.get('https://jsonplaceholder.typicode.com/posts').json()))
print(requests.head('https://example.com').headers['CONTENT-TYPE'], requests.codes.ok)
print([len(c) for c in requests.get('https://httpbin.org/bytes/1000', stream=True).iter_content(300)])
print(len(list(requests.get('https://httpbin.org/stream/3', stream=True).iter_lines())))
print(requests.get('http://httpbin.org/redirect/2').history)
print(requests.get('https://httpbin.org/basic-auth/me/pw', auth=('me', 'pw')).json())
print(requests.get('https://httpbin.org/image/png').content[:4], requests.get('https://example.com').elapsed.total_seconds() > 0)
`),
    ).toEqual([
      '<Response [200]> 200 True OK https://httpbin.org/get?q=a+b b',
      "{'a': 1}",
      "{'a': '1'}",
      'raw <Response [200]>',
      '1 100',
      'text/html; charset=utf-8 200',
      '[300, 300, 300, 100]',
      '3',
      '[<Response [302]>, <Response [302]>]',
      "{'authenticated': True, 'user': 'me'}",
      "b'\\x89PNG' True",
    ]);
  });

  test('what goes wrong', () => {
    expect(
      lines(`
import requests
def attempt(f):
    try:
        f()
    except requests.exceptions.RequestException as e:
        print(type(e).__name__, [c.__name__ for c in type(e).__mro__ if c.__module__ == 'builtins'][0], str(e)[:60])
attempt(lambda: requests.get('https://httpbin.org/status/404').raise_for_status())
attempt(lambda: requests.get('https://httpbin.org/delay/5', timeout=1))
attempt(lambda: requests.get('http://10.255.255.1', timeout=2))
attempt(lambda: requests.get('http://nosuch.invalid'))
attempt(lambda: requests.get('http://localhost:1'))
attempt(lambda: requests.get('nothing'))
attempt(lambda: requests.get('https://example.com').json())
attempt(lambda: requests.get('https://httpbin.org/redirect/40'))
`),
    ).toEqual([
      'HTTPError OSError 404 Client Error: Not Found for url: https://httpbin.org/sta',
      "ReadTimeout OSError HTTPSConnectionPool(host='httpbin.org', port=443): Read time",
      "ConnectTimeout OSError HTTPConnectionPool(host='10.255.255.1', port=80): Max retrie",
      "ConnectionError OSError HTTPConnectionPool(host='nosuch.invalid', port=80): Max retr",
      "ConnectionError OSError HTTPConnectionPool(host='localhost', port=1): Max retries ex",
      "MissingSchema OSError Invalid URL 'nothing': No scheme supplied. Perhaps you meant",
      'JSONDecodeError OSError Expecting value: line 1 column 1 (char 0)',
      'TooManyRedirects OSError Exceeded 30 redirects.',
    ]);
  });

  test('a session keeps its connection, headers and cookies', () => {
    expect(
      lines(`
import requests, time
with requests.Session() as s:
    s.headers.update({'X-S': '1'})
    s.params = {'k': 'v'}
    t = time.perf_counter(); s.get('https://httpbin.org/ip'); first = time.perf_counter() - t
    t = time.perf_counter(); r = s.get('https://httpbin.org/get'); second = time.perf_counter() - t
    print(first - second > 0.1, r.json()['args'], r.json()['headers']['X-S'])
    s.get('https://httpbin.org/cookies/set/name/123')
    print(s.get('https://httpbin.org/cookies').json(), s.cookies.get_dict())
`),
    ).toEqual(["True {'k': 'v'} 1", "{'cookies': {'name': '123'}} {'name': '123'}"]);
  });
});

test('sockets to hosts of the internet', () => {
  expect(
    lines(`
import socket, ssl
print(socket.gethostbyname('example.com') == socket.getaddrinfo('example.com', 80)[0][4][0], socket.gethostname())
with socket.create_connection(('example.com', 7)) as s:
    s.sendall(b'echo'); print(s.recv(10))
with socket.create_connection(('time.nist.gov', 13)) as s:
    print(s.recv(100))
context = ssl.create_default_context()
with socket.create_connection(('www.python.org', 443)) as raw:
    with context.wrap_socket(raw, server_hostname='www.python.org') as s:
        print(s.version(), s.getpeercert()['subjectAltName'])
        s.sendall(b'HEAD / HTTP/1.1\\r\\nHost: www.python.org\\r\\nConnection: close\\r\\n\\r\\n')
        print(s.recv(1000).split(b'\\r\\n')[0])
def is_open(port):
    with socket.socket() as s:
        s.settimeout(1)
        return s.connect_ex(('scanme.nmap.org', port)) == 0
print([port for port in (21, 22, 80, 443, 8000) if is_open(port)])
u = socket.socket(type=socket.SOCK_DGRAM)
u.sendto(b'\\x1b' + 47 * b'\\0', ('pool.ntp.org', 123))
print(int.from_bytes(u.recv(48)[40:44], 'big') - 2208988800 >= 1767225600)
`),
  ).toEqual([
    'True simulator',
    "b'echo'",
    "b'Thu, 01 Jan 2026 00:00:00 GMT\\r\\n'",
    "TLSv1.3 (('DNS', 'www.python.org'),)",
    "b'HTTP/1.1 200 OK'",
    '[22, 80, 443]',
    'True',
  ]);
});
