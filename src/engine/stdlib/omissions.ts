/**
 * What the simulator's Python leaves out, in one table: it feeds the page "What the simulator's Python can and
 * cannot do" and the error messages. A row is a limit that a program can meet; what merely has not been asked
 * for yet is not written down here. Rows stand by area, the language first.
 */

export interface Omission {
  /** `language`, `built-ins`, or the names of modules. */
  readonly area: string;
  /** What is missing, as a program names it; for modules that cannot be imported it begins with `the module`. */
  readonly what: string;
  /** Why, or what to use instead: one sentence without a full stop. */
  readonly reason: string;
}

export const OMISSIONS: readonly Omission[] = [
  {
    area: '_interpchannels',
    what: 'the module',
    reason: 'channels are not there; interpreters pass objects through queues',
  },
  {
    area: '_xxsubinterpreters',
    what: 'channels: channel_create(), channel_send() and the like',
    reason: 'run_string() takes values with shared=, and a pipe of os.pipe() brings them back',
  },
  {
    area: 'asyncio',
    what: 'ssl=..., loop.start_tls()',
    reason: 'there is no encryption on the simulated network',
  },
  {
    area: 'asyncio',
    what: 'child watchers, happy_eyeballs_delay',
    reason: 'watchers are gone in 3.14, and addresses are tried one after the other',
  },
  {
    area: 'bdb, pdb',
    what: 'the modules',
    reason:
      'a run has nobody who types; the page shows every thread and its variables step by step',
  },
  {
    area: 'bz2, compression, gzip, lzma, tarfile, zipfile, zipimport',
    what: 'the modules, and with them the formats of shutil.make_archive()',
    reason: 'archives are not written yet; compress with zlib, copy trees with shutil.copytree()',
  },
  {
    area: 'codecs',
    what: 'encodings of East Asia (big5, gbk, shift_jis, euc_*), uu, bz2',
    reason: 'only the encodings that programs are commonly written with are there',
  },
  {
    area: 'compileall, ensurepip, venv, zipapp',
    what: 'the modules',
    reason: 'there is nothing to install or to package in a run',
  },
  {
    area: 'cProfile, profile, pstats, trace',
    what: 'the modules',
    reason: 'the timeline shows where time goes; measure parts with time.perf_counter() or timeit',
  },
  {
    area: 'ctypes',
    what: 'the module',
    reason: 'the simulated machine has no machine code to call',
  },
  {
    area: 'curses, pty, readline, rlcompleter',
    what: 'the modules',
    reason: 'the streams of a run are no terminal',
  },
  {
    area: 'dbm, marshal, shelve',
    what: 'the modules',
    reason: 'keep objects with pickle or json in a file',
  },
  {
    area: 'email',
    what: 'header_factory, email.headerregistry',
    reason: 'headers of an EmailMessage are str',
  },
  {
    area: 'encodings',
    what: 'the module',
    reason: 'codecs.lookup() finds the encodings',
  },
  {
    area: 'fcntl',
    what: 'ioctl(), locks that other processes have to respect',
    reason: 'flock() and lockf() succeed at once',
  },
  {
    area: 'ftplib, imaplib, mailbox, netrc, poplib, smtplib',
    what: 'the modules',
    reason: 'the simulated internet has web servers only; use urllib.request or requests',
  },
  {
    area: 'gettext, optparse',
    what: 'the modules',
    reason: 'not written yet; use argparse, and dicts for texts',
  },
  {
    area: 'http.server',
    what: 'CGI, HTTPS servers',
    reason: 'the first is gone in 3.15, and there is no encryption on the simulated network',
  },
  {
    area: 'idlelib, tkinter, turtle, turtledemo',
    what: 'the modules',
    reason: 'the simulated machine has no windows; print instead',
  },
  {
    area: 'logging.config',
    what: 'fileConfig(), listen()',
    reason: 'use dictConfig()',
  },
  {
    area: 'logging.handlers',
    what: 'SysLogHandler, SMTPHandler, NTEventLogHandler',
    reason: 'the simulated machine has no system log and no mail server',
  },
  {
    area: 'mmap',
    what: 'the module',
    reason:
      'files of the simulated machine are in memory already; use bytearray or multiprocessing.shared_memory',
  },
  {
    area: 'modulefinder, pickletools, pyclbr, pydoc, pydoc_data, symtable, tabnanny, tokenize',
    what: 'the modules',
    reason: 'look at programs with ast, dis and inspect',
  },
  {
    area: 'msvcrt, nt, nturl2path, winreg, winsound',
    what: 'the modules',
    reason: 'they belong to Windows, and the simulated machine runs Linux',
  },
  {
    area: 'multiprocessing',
    what: 'structures in shared memory, resource_tracker',
    reason: 'there is no ctypes; memory and semaphores are given back when the run ends',
  },
  {
    area: 'multiprocessing.shared_memory',
    what: 'SharedMemory.buf as a memoryview',
    reason: 'it reads and writes bytes by index and slice',
  },
  {
    area: 'os',
    what: 'fork() below a built-in function that calls back, such as sorted(key=...) or map()',
    reason: 'a built-in function that is at work cannot be copied; fork from Python code',
  },
  {
    area: 'os',
    what: 'more than 512 processes at a time',
    reason: 'fork() raises BlockingIOError, as it does at a limit of the system',
  },
  {
    area: 'os',
    what: 'owners and groups beyond the one user, extended attributes, mkfifo(), mknod()',
    reason: 'the simulated machine has one user and its files are in memory',
  },
  {
    area: 'plistlib, quopri, stringprep, wave',
    what: 'the modules',
    reason: 'not written yet; use json, base64 and struct',
  },
  {
    area: 'pyexpat, xml, xmlrpc',
    what: 'the modules',
    reason: 'not written yet; use json, or html.parser for markup',
  },
  {
    area: 'requests',
    what: 'proxies, OAuth, cert=, decoding by guessing',
    reason: 'a small library of our own over http.client, not the one of that name',
  },
  {
    area: 'resource',
    what: 'limits that are enforced',
    reason: 'setrlimit() keeps what it is told; the run has limits of its own',
  },
  {
    area: 'signal',
    what: 'SIGSTOP, SIGTSTP, queues of real-time signals',
    reason: 'simulated processes do not stop and go on',
  },
  {
    area: 'socket',
    what: 'SOCK_RAW, SOCK_SEQPACKET, ancillary data, TIME_WAIT',
    reason: 'the simulated network has TCP, UDP and Unix sockets',
  },
  {
    area: 'socket',
    what: 'AF_INET6 beyond the machine',
    reason: 'the simulated internet has IPv4 only',
  },
  {
    area: 'sqlite3',
    what: 'the module',
    reason:
      'a database engine is beyond what lessons on threads need; keep data in dicts or csv files',
  },
  {
    area: 'sre_compile, sre_constants, sre_parse',
    what: 'the modules',
    reason: 'deprecated names for parts of re',
  },
  {
    area: 'ssl',
    what: 'certificates, MemoryBIO, SSLObject, sessions',
    reason:
      'nothing is encrypted; wrap_socket() exchanges a greeting and passes everything through',
  },
  {
    area: 'subprocess',
    what: 'programs other than Python and small tools of the shell, preexec_fn, user=...',
    reason: 'the simulated machine has nothing else installed and one user',
  },
  {
    area: 'syslog',
    what: 'the module',
    reason: 'the simulated machine has no system log; use logging',
  },
  {
    area: 'urllib.request',
    what: 'ftp:, proxies, digest authentication',
    reason: 'the simulated internet has web servers only',
  },
  {
    area: 'urllib.robotparser',
    what: 'the module',
    reason: 'the robots.txt of every simulated host allows everything',
  },
  {
    area: 'webbrowser',
    what: 'the module',
    reason: 'a run has no browser to open; use urllib.request',
  },
  {
    area: 'zoneinfo',
    what: 'earlier rules, zones beyond some 150 well-known ones, from_file()',
    reason: 'there are no files of zones; each zone has the rules that are in force now',
  },
];
