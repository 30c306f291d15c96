/** The network model by itself: what the kernel would do with sockets, without Python. */
import { describe, expect, test } from 'vitest';
import { READY } from '../../../../src/engine/machine/files/ready.ts';
import { packIPv6, packLooseIPv4, unpackIPv6 } from '../../../../src/engine/machine/net/address.ts';
import { ByteQueue } from '../../../../src/engine/machine/files/pipe.ts';
import type { StreamSocket } from '../../../../src/engine/machine/net/stream.ts';
import { at, bytes, errno, text, TestNet } from './clock.ts';

const MS = 1_000_000;
const E = {
  PIPE: 32,
  ADDRINUSE: 98,
  ADDRNOTAVAIL: 99,
  CONNRESET: 104,
  ISCONN: 106,
  NOTCONN: 107,
  TIMEDOUT: 110,
  CONNREFUSED: 111,
  MSGSIZE: 90,
};

function pairOver(n: TestNet): [StreamSocket, StreamSocket] {
  const server = n.listener(80);
  const client = n.connected('127.0.0.1', 80);
  return [client, server.accept() as StreamSocket];
}

describe('streams on loopback', () => {
  test('what one sends the other receives, both ways', () => {
    const [a, b] = pairOver(new TestNet());
    expect(a.send(bytes('hello'))).toBe(5);
    expect(text(b.receive(2)?.data)).toBe('he');
    expect(text(b.receive(100)?.data)).toBe('llo');
    expect(b.receive(1)).toBe(null);
    b.send(bytes('back'));
    expect(text(a.receive(4, true)?.data)).toBe('back');
    expect(text(a.receive(4)?.data)).toBe('back');
  });

  test('addresses of both ends', () => {
    const [a, b] = pairOver(new TestNet());
    expect(a.peer).toEqual(at('127.0.0.1', 80));
    expect(b.local).toEqual(at('127.0.0.1', 80));
    expect(b.peer).toEqual(a.local);
  });

  test('nobody listens: refused, and the socket may try again', () => {
    const n = new TestNet();
    const s = n.stream();
    expect(s.connect(at('127.0.0.1', 81))).toBe(false);
    expect(errno(() => s.connectResult())).toBe(E.CONNREFUSED);
    n.listener(81);
    expect(s.connect(at('127.0.0.1', 81))).toBe(false);
    expect(s.connectResult()).toBe(true);
    expect(errno(() => s.connect(at('127.0.0.1', 81)))).toBe(E.ISCONN);
  });

  test('half-closed: the end of the file one way, bytes the other way', () => {
    const [a, b] = pairOver(new TestNet());
    a.send(bytes('x'));
    a.shutdown(false, true);
    expect(errno(() => a.send(bytes('y')))).toBe(E.PIPE);
    expect(text(b.receive(9)?.data)).toBe('x');
    expect(b.receive(9)?.data.length).toBe(0);
    b.send(bytes('z'));
    expect(text(a.receive(9)?.data)).toBe('z');
  });

  test('closing with unread bytes resets, without it ends', () => {
    const [a, b] = pairOver(new TestNet());
    a.send(bytes('unread'));
    b.closed();
    expect(errno(() => a.receive(1))).toBe(E.CONNRESET);
    const [c, d] = pairOver(new TestNet());
    d.closed();
    expect(c.receive(1)?.data.length).toBe(0);
    expect(c.send(bytes('first goes out'))).toBe(14);
    expect(errno(() => c.send(bytes('second fails')))).toBe(E.PIPE);
  });

  test('a full buffer takes no more until somebody reads', () => {
    const [a, b] = pairOver(new TestNet());
    let sent = 0;
    for (let n = a.send(new Uint8Array(65536)); n !== null; n = a.send(new Uint8Array(65536)))
      sent += n;
    expect(a.ready() & READY.OUT).toBe(0);
    expect(sent).toBeGreaterThan(1_000_000);
    while (b.receive(1 << 20) !== null);
    expect(a.ready() & READY.OUT).toBe(READY.OUT);
  });

  test('a full backlog lets the next one knock again after a second', () => {
    const n = new TestNet();
    const server = n.listener(80, 0);
    n.connected('127.0.0.1', 80);
    const second = n.stream();
    second.connect(at('127.0.0.1', 80));
    expect(second.connectResult()).toBe(null);
    server.accept();
    n.runUntil(999 * MS);
    expect(second.connectResult()).toBe(null);
    n.runUntil(1000 * MS);
    expect(second.connectResult()).toBe(true);
  });

  test('ports: in use, reused, free again, given out', () => {
    const n = new TestNet();
    const first = n.listener(80);
    const second = n.stream();
    expect(errno(() => n.net.bind(second, at('0.0.0.0', 80)))).toBe(E.ADDRINUSE);
    second.options.reuseAddress = true;
    first.options.reuseAddress = true;
    expect(errno(() => n.net.bind(second, at('127.0.0.1', 80)))).toBe(E.ADDRINUSE);
    first.closed();
    n.net.bind(second, at('127.0.0.1', 80));
    const free = n.stream();
    n.net.bind(free, at('127.0.0.1', 0));
    expect(free.local?.port).toBeGreaterThanOrEqual(32768);
    expect(errno(() => n.net.bind(n.stream(), at('1.2.3.4', 80)))).toBe(E.ADDRNOTAVAIL);
  });

  test('who waits is told', () => {
    const [a, b] = pairOver(new TestNet());
    let woken = 0;
    b.queue.add({ events: READY.IN, exclusive: true, wake: () => woken++, choose: () => 0 });
    a.send(bytes('x'));
    expect(woken).toBe(1);
    a.closed();
    expect(woken).toBeGreaterThan(1);
  });

  test('both families on one socket', () => {
    const n = new TestNet();
    const server = n.stream('inet6');
    n.net.bind(server, at('::', 80));
    server.listen(1);
    n.connected('127.0.0.1', 80);
    expect(server.accept()?.peer?.host).toBe('::ffff:127.0.0.1');
  });
});

describe('datagrams', () => {
  test('go to who is bound there, whole', () => {
    const n = new TestNet();
    const [a, b] = [n.datagram(), n.datagram()];
    n.net.bind(a, at('127.0.0.1', 53));
    b.send(bytes('one'), at('127.0.0.1', 53));
    b.send(bytes('two'), at('127.0.0.1', 53));
    const first = a.receive(2);
    expect([text(first?.data), first?.whole, first?.from?.port]).toEqual(['on', 3, b.local?.port]);
    expect(text(a.receive(99)?.data)).toBe('two');
    expect(a.receive(1)).toBe(null);
  });

  test('nobody there: only a connected socket hears of it', () => {
    const n = new TestNet();
    const s = n.datagram();
    expect(s.send(bytes('x'), at('127.0.0.1', 9))).toBe(1);
    s.connect(at('127.0.0.1', 9));
    s.send(bytes('x'));
    expect(errno(() => s.receive(1))).toBe(E.CONNREFUSED);
    expect(errno(() => s.send(new Uint8Array(70_000)))).toBe(E.MSGSIZE);
  });
});

describe('the rest of the world', () => {
  test('connecting takes a round trip; a port without a service refuses after one', () => {
    const n = new TestNet({ latencyNs: 40 * MS, bytesPerSecond: 1e6 });
    n.remote('example.com', 80);
    expect(n.now).toBe(40 * MS);
    expect(errno(() => n.remote('example.com', 81))).toBe(E.CONNREFUSED);
    expect(n.now).toBe(80 * MS);
  });

  test('nobody answers in a private network: two minutes', () => {
    const n = new TestNet();
    expect(errno(() => n.connected('192.168.7.7', 80))).toBe(E.TIMEDOUT);
    expect(n.now / 1e9).toBe(127);
  });

  test('bandwidth is shared: two downloads take as long as one after the other', () => {
    const time = (count: number): number => {
      const n = new TestNet({ latencyNs: 10 * MS, bytesPerSecond: 1e6 });
      const ends = Array.from({ length: count }, () => {
        const s = n.remote('example.com', 80);
        s.send(bytes('GET /1MB.bin HTTP/1.0\r\nHost: example.net.com\r\n\r\n'));
        return s;
      });
      let got = 0;
      while (ends.some((s) => (s.ready() & 0x2000) === 0)) {
        n.runUntil(n.timeline.nextNs());
        for (const s of ends) got += s.receive(1 << 20)?.data.length ?? 0;
      }
      expect(got).toBeGreaterThan(count * 1e6);
      return n.now / 1e9;
    };
    expect(time(1)).toBeGreaterThan(1);
    expect(time(1)).toBeLessThan(1.4);
    expect(time(2)).toBeGreaterThan(2);
    expect(time(2)).toBeLessThan(2.4);
  });

  test('a web server: requests one after the other on one connection', () => {
    const n = new TestNet();
    const s = n.remote('httpbin.org', 80);
    s.send(bytes('GET /ip HTTP/1.1\r\nHost: httpbin.org\r\n\r\nHEAD /status/404 HTTP/1.1\r\n'));
    s.send(bytes('Host: httpbin.org\r\nConnection: close\r\n\r\n'));
    n.runUntil(5e9);
    const all = text(s.receive(99_999)?.data);
    expect(all).toMatch(/^HTTP\/1\.1 200 OK\r\nDate: Thu, 01 Jan 2026 00:00:00 GMT\r\n/);
    expect(all).toContain('{\n  "origin": "203.0.113.7"\n}\n');
    expect(all).toContain('HTTP/1.1 404 Not Found\r\n');
    expect(s.receive(1)?.data.length).toBe(0);
  });

  test('names', () => {
    const n = new TestNet();
    expect(n.internet.resolve('www.python.org')).toMatch(/^198\.1[89]\./);
    expect(n.internet.resolve('WWW.python.org.')).toBe(n.internet.resolve('www.python.org'));
    for (const name of [
      'nosuch.invalid',
      'nonexistent-subdomain.python.org',
      'localhorst',
      'a..com',
    ])
      expect(n.internet.resolve(name)).toBe(null);
  });
});

describe('texts of addresses', () => {
  test.each([
    ['::', '::'],
    ['::1', '::1'],
    ['2001:0db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['::ffff:1.2.3.4', '::ffff:1.2.3.4'],
    ['1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7:8'],
    ['1:0:3:4:5:6:7:8', '1:0:3:4:5:6:7:8'],
  ])('%s is %s', (given, canonical) => {
    expect(unpackIPv6(packIPv6(given) as Uint8Array)).toBe(canonical);
  });

  test.each(['', ':', ':::', '1:2:3', '1:2:3:4:5:6:7:8:9', '12345::', '::1.2.3', 'g::'])(
    '%s is no address',
    (given) => expect(packIPv6(given)).toBe(null),
  );

  test('loose IPv4', () => {
    expect(packLooseIPv4('127.1')?.join('.')).toBe('127.0.0.1');
    expect(packLooseIPv4('0x7f.1')?.join('.')).toBe('127.0.0.1');
    expect(packLooseIPv4('256.1.1.1')).toBe(null);
  });
});

test('a queue of bytes gives out what was put in', () => {
  const q = new ByteQueue();
  for (const part of ['ab', 'cde', '', 'f']) q.push(bytes(part));
  expect(text(q.take(3, true))).toBe('abc');
  expect([text(q.take(1)), text(q.take(3)), q.size, text(q.take(9))]).toEqual([
    'a',
    'bcd',
    2,
    'ef',
  ]);
});
