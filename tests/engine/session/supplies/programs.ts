/** Programs that take this and that of the library, in the open and in ways that no reader of the text can see. */
import { createHash } from 'node:crypto';
import type { PythonVersion, RunResult } from '@inside-the-gil/engine';

export const PROGRAMS: readonly { readonly source: string; readonly python: PythonVersion }[] = [
  { python: '3.14', source: 'print(sum(range(10)))\n' },
  {
    python: '3.13',
    source:
      'import os\npid = os.fork()\nif pid == 0:\n    print("child")\n    os._exit(3)\nprint(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))\n',
  },
  {
    python: '3.13',
    source:
      'import threading, queue\nq = queue.Queue()\nts = [threading.Thread(target=q.put, args=(i,)) for i in range(3)]\nfor t in ts: t.start()\nfor t in ts: t.join()\nprint(sorted(q.get() for _ in ts))\n',
  },
  {
    python: '3.14',
    source:
      'import asyncio\nasync def f(n):\n    await asyncio.sleep(n / 100)\n    return n\nasync def main():\n    print(await asyncio.gather(f(2), f(1)))\nasyncio.run(main())\n',
  },
  {
    python: '3.12',
    source:
      'import multiprocessing as mp\ndef f(n): return n * n\nif __name__ == "__main__":\n    with mp.get_context("spawn").Pool(2) as pool:\n        print(pool.map(f, [1, 2, 3]))\n',
  },
  {
    python: '3.14',
    source:
      'import time\nprint("a")\nmodule = __import__("js" + "on")\nprint(module.dumps({"a": [1, 2.5]}))\nprint(time.strftime("%Y", time.gmtime(0)), __import__("decimal").Decimal("1.10"))\n',
  },
  { python: '3.14', source: 'print("\\N{SNOWMAN}", ascii("\\N{BULLET}"))\n' },
  {
    python: '3.14',
    source:
      'import unicodedata, re, struct, array\nprint(unicodedata.name("a"), re.sub("a", "b", "aa"), struct.pack("<H", 1), array.array("i", [1]))\n',
  },
  { python: '3.14', source: 'import nothing_of_that_name\n' },
  { python: '3.14', source: 'for i in range(3)\n    print(i)\n' },
  {
    python: '3.13',
    source:
      'try:\n    compile("whlie x: pass", "t", "exec")\nexcept SyntaxError as e:\n    print(e)\n',
  },
  {
    python: '3.9',
    source: 'with open("a", "w") as f:\n    f.write("x")\nprint([c for c in "abc" if c > "a"])\n',
  },
  {
    python: '3.12',
    source:
      'import sys, array, urllib.request\nprint(sys.getsizeof(array.array("i", [1])))\nprint(urllib.request.urlopen("http://httpbin.org/uuid").status)\n',
  },
  {
    python: '3.14',
    source:
      'from concurrent import interpreters\nit = interpreters.create()\nit.exec("print(1)")\nprint(len(interpreters.list_all()))\n',
  },
  {
    python: '3.11',
    source:
      'import math, itertools, random\nrandom.seed(1)\nprint(math.gamma(4.5), list(itertools.pairwise([1, 2, 3])), random.random())\n',
  },
  {
    python: '3.14',
    source:
      'import gc, signal, io, errno\ndef stop(number, frame): print("signal", number)\nsignal.signal(signal.SIGUSR1, stop)\nsignal.raise_signal(signal.SIGUSR1)\nprint(io.StringIO("a").read(), gc.isenabled(), errno.EPERM)\nf = open("t", "w+")\nf.write("x")\nf.close()\n',
  },
  {
    python: '3.12',
    source:
      'import socket, threading\na, b = socket.socketpair()\nt = threading.Thread(target=lambda: a.sendall(b"hello"))\nt.start()\nprint(b.recv(5))\nt.join()\nprint(socket.gethostbyname("example.org"))\n',
  },
];

/** Everything that a run gives but how long it took, as one number. */
export function digestOf(result: RunResult): string {
  const { columns } = result.trace;
  const hash = createHash('sha256');
  for (const column of [
    columns.kind,
    columns.timeNs,
    columns.thread,
    columns.a,
    columns.b,
    columns.line,
  ])
    hash.update(new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
  hash.update(JSON.stringify(result.output));
  hash.update(JSON.stringify(result.report.outcome));
  return hash.digest('hex');
}
