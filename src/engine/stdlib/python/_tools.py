"""Small programs of the shell, and a small shell, for programs that start them.

Nothing of CPython: what /bin/sh, echo, cat, ls and the like do, as far as examples
use them. The shell knows words, quotes, variables, `;`, `&&`, `||`, `|`, `>`, `>>`,
`<` and `2>&1`; not loops, functions or substitution of commands.
"""

import os
import sys


def _write(fd, text):
    data = text.encode() if isinstance(text, str) else text
    while data:
        data = data[os.write(fd, data):]


def _read(fd):
    parts = []
    while True:
        part = os.read(fd, 65536)
        if not part:
            return b''.join(parts)
        parts.append(part)


def _complain(name, text):
    _write(2, f'{name}: {text}\n')
    return 1


def _inputs(name, args):
    """Return the content of the files, or of standard input; None where one is missing."""
    if not args:
        return [_read(0)]
    out = []
    for path in args:
        if path == '-':
            out.append(_read(0))
            continue
        try:
            fd = os.open(path, os.O_RDONLY)
        except OSError as e:
            _complain(name, f'{path}: {e.strerror}')
            out.append(None)
            continue
        out.append(_read(fd))
        os.close(fd)
    return out


def echo(args):
    end = '\n'
    if args and args[0] == '-n':
        args, end = args[1:], ''
    _write(1, ' '.join(args) + end)
    return 0


def true(args):
    return 0


def false(args):
    return 1


def sleep(args):
    import time
    units = {'s': 1, 'm': 60, 'h': 3600, 'd': 86400}
    total = 0
    for arg in args:
        if arg[-1:] in units:
            total += float(arg[:-1]) * units[arg[-1]]
        else:
            total += float(arg)
    time.sleep(total)
    return 0


def cat(args):
    status = 0
    if not args:
        while part := os.read(0, 65536):
            _write(1, part)
        return 0
    for data in _inputs('cat', args):
        if data is None:
            status = 1
        else:
            _write(1, data)
    return status


def ls(args):
    status = 0
    names = [a for a in args if not a.startswith('-')] or ['.']
    for path in names:
        try:
            entries = sorted(os.listdir(path)) if os.path.isdir(path) else [path]
            if not os.path.exists(path):
                raise FileNotFoundError
        except OSError:
            _write(2, f"ls: cannot access '{path}': No such file or directory\n")
            status = 2
            continue
        for entry in entries:
            if '-a' in args or not entry.startswith('.'):
                _write(1, entry + '\n')
    return status


def pwd(args):
    _write(1, os.getcwd() + '\n')
    return 0


def printf(args):
    form = args[0].replace('\\n', '\n').replace('\\t', '\t')
    values = args[1:]
    count = form.count('%') - 2 * form.count('%%')
    values = [int(v) if v.lstrip('-').isdigit() else v for v in values]
    _write(1, form % tuple(values[:count]) if count else form)
    return 0


def env(args):
    for name, value in os.environ.items():
        _write(1, f'{name}={value}\n')
    return 0


def seq(args):
    numbers = [int(a) for a in args]
    first, step, last = 1, 1, numbers[-1]
    if len(numbers) > 1:
        first = numbers[0]
    if len(numbers) > 2:
        step = numbers[1]
    _write(1, ''.join(f'{n}\n' for n in range(first, last + (1 if step > 0 else -1), step)))
    return 0


def wc(args):
    flags = [a for a in args if a.startswith('-')]
    data = b''.join(d for d in _inputs('wc', [a for a in args if a not in flags]) if d)
    counts = {'l': data.count(b'\n'), 'w': len(data.split()), 'c': len(data)}
    letters = ''.join(flags).replace('-', '') or 'lwc'
    _write(1, ' '.join(str(counts[x]) for x in letters) + '\n')
    return 0


def head(args):
    n = 10
    if args[:1] == ['-n']:
        n, args = int(args[1]), args[2:]
    elif args and args[0].startswith('-'):
        n, args = int(args[0][1:]), args[1:]
    data = b''.join(d for d in _inputs('head', args) if d)
    _write(1, b''.join(data.splitlines(True)[:n]))
    return 0


def sort(args):
    flags = ''.join(a[1:] for a in args if a.startswith('-'))
    data = b''.join(d for d in _inputs('sort', [a for a in args if a[0] != '-']) if d)
    lines = data.decode().splitlines()
    lines.sort(key=(lambda s: float(s or 0)) if 'n' in flags else None, reverse='r' in flags)
    _write(1, ''.join(line + '\n' for line in lines))
    return 0


def grep(args):
    import re
    flags = ''.join(a[1:] for a in args if a.startswith('-'))
    pattern, *files = [a for a in args if not a.startswith('-')]
    found = re.compile(pattern, re.I if 'i' in flags else 0).search
    data = b''.join(d for d in _inputs('grep', files) if d)
    lines = [x for x in data.decode().splitlines() if bool(found(x)) != ('v' in flags)]
    _write(1, f'{len(lines)}\n' if 'c' in flags else ''.join(x + '\n' for x in lines))
    return 0 if lines else 1


def tr(args):
    data = _read(0).decode()

    def spread(s):
        out = ''
        i = 0
        while i < len(s):
            if s[i + 1:i + 2] == '-' and i + 2 < len(s):
                out += ''.join(map(chr, range(ord(s[i]), ord(s[i + 2]) + 1)))
                i += 3
            else:
                out += s[i]
                i += 1
        return out
    if args[0] == '-d':
        drop = spread(args[1])
        _write(1, ''.join(c for c in data if c not in drop))
        return 0
    a, b = spread(args[0]), spread(args[1])
    table = {ord(c): b[min(i, len(b) - 1)] for i, c in enumerate(a)}
    _write(1, data.translate(table))
    return 0


def date(args):
    import time
    form = '%a %b %e %H:%M:%S UTC %Y'
    if args and args[0].startswith('+'):
        form = args[0][1:]
    _write(1, time.strftime(form.replace('%e', '%d'), time.gmtime()) + '\n')
    return 0


def uname(args):
    u = os.uname()
    _write(1, (' '.join(u) if '-a' in args else u.sysname) + '\n')
    return 0


def whoami(args):
    _write(1, 'user\n')
    return 0


def hostname(args):
    _write(1, os.uname().nodename + '\n')
    return 0


def kill(args):
    import signal
    number = signal.SIGTERM
    if args and args[0].startswith('-'):
        word = args[0][1:]
        number = int(word) if word.isdigit() else getattr(signal, 'SIG' + word.removeprefix('SIG'))
        args = args[1:]
    for pid in args:
        try:
            os.kill(int(pid), number)
        except OSError as e:
            return _complain('kill', f'({pid}) - {e.strerror}')
    return 0


def yes(args):
    line = (' '.join(args) or 'y') + '\n'
    try:
        while True:
            _write(1, line * 512)
    except BrokenPipeError:
        return 1


def mkdir(args):
    for path in args:
        if not path.startswith('-'):
            os.makedirs(path, exist_ok='-p' in args)
    return 0


def rm(args):
    for path in args:
        if not path.startswith('-'):
            try:
                os.unlink(path)
            except OSError as e:
                if '-f' not in args:
                    return _complain('rm', f"cannot remove '{path}': {e.strerror}")
    return 0


def touch(args):
    for path in args:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT))
    return 0


def expr(args):
    a, op, b = args
    a, b = int(a), int(b)
    value = {'+': a + b, '-': a - b, '*': a * b, '/': b and a // b, '%': b and a % b}[op]
    _write(1, f'{value}\n')
    return 0 if value else 1


def test(args):
    if args[:1] == ['-f']:
        return 0 if os.path.isfile(args[1]) else 1
    if args[:1] in (['-e'], ['-d']):
        return 0 if os.path.exists(args[1]) else 1
    if len(args) == 3:
        a, op, b = args
        if op in ('=', '=='):
            return 0 if a == b else 1
        if op == '!=':
            return 0 if a != b else 1
        a, b = int(a), int(b)
        return 0 if {'-eq': a == b, '-ne': a != b, '-lt': a < b, '-gt': a > b,
                     '-le': a <= b, '-ge': a >= b}[op] else 1
    return 0 if args and args[0] else 1


# The shell.

_OPERATORS = ('2>&1', '>&2', '1>&2', '2>', '&&', '||', '>>', '>', '<', '|', ';', '&', '\n')


def _variable(text, at, status):
    """Return what `$name` at `at` stands for, and where it ends."""
    end = at + 1
    if text[end:end + 1] == '{':
        close = text.index('}', end)
        return os.environ.get(text[end + 1:close], ''), close + 1
    if text[end:end + 1] in ('?', '$'):
        return str(status if text[end] == '?' else os.getpid()), end + 1
    while end < len(text) and (text[end].isalnum() or text[end] == '_'):
        end += 1
    if end == at + 1:
        return '$', end
    return os.environ.get(text[at + 1:end], ''), end


def _tokens(text, status=0):
    """Return words and operators; words are pairs so that '|' in quotes is none."""
    out, word, i = [], None, 0
    while i < len(text):
        c = text[i]
        op = next((o for o in _OPERATORS if text.startswith(o, i)), None)
        if op is not None and (op[0] not in '12' or word is None):
            if word is not None:
                out.append(('word', word))
                word = None
            out.append((op, None))
            i += len(op)
        elif c in ' \t':
            if word is not None:
                out.append(('word', word))
                word = None
            i += 1
        elif c == '#' and word is None:
            while i < len(text) and text[i] != '\n':
                i += 1
        elif c == "'":
            end = text.index("'", i + 1)
            word = (word or '') + text[i + 1:end]
            i = end + 1
        elif c == '"':
            i += 1
            word = word or ''
            while text[i] != '"':
                if text[i] == '\\' and text[i + 1] in '"\\$`':
                    word += text[i + 1]
                    i += 2
                elif text[i] == '$':
                    value, i = _variable(text, i, status)
                    word += value
                else:
                    word += text[i]
                    i += 1
            i += 1
        elif c == '\\':
            word = (word or '') + text[i + 1:i + 2]
            i += 2
        elif c == '$':
            value, i = _variable(text, i, status)
            word = (word or '') + value
        else:
            word = (word or '') + c
            i += 1
    if word is not None:
        out.append(('word', word))
    return out


def sh(args):
    if args[:1] != ['-c']:
        text = _read(0).decode() if not args else b''.join(
            d for d in _inputs('sh', args[:1]) if d).decode()
    else:
        text = args[1]
    status = 0
    try:
        tokens = _tokens(text)
    except (ValueError, IndexError):
        _write(2, 'sh: 1: Syntax error: Unterminated quoted string\n')
        return 2
    part, join = [], ';'
    for kind, word in [*tokens, (';', None)]:
        if kind not in (';', '&&', '||', '&', '\n'):
            part.append((kind, word))
            continue
        if part and (join in (';', '&', '\n') or (join == '&&') == (status == 0)):
            status = _pipeline(part)
        part, join = [], kind
    return status


bash = sh


def _pipeline(tokens):
    commands = [[]]
    for token in tokens:
        if token[0] == '|':
            commands.append([])
        else:
            commands[-1].append(token)
    if len(commands) == 1:
        return _command(commands[0], None, None, True)
    pids, source = [], None
    for i, command in enumerate(commands):
        last = i == len(commands) - 1
        r, w = (None, None) if last else os.pipe()
        pids.append(_command(command, source, w, False))
        for fd in (source, w):
            if fd is not None:
                os.close(fd)
        source = r
    status = 0
    for pid in pids:
        if pid > 0:
            status = os.waitpid(pid, 0)[1]
            code = os.waitstatus_to_exitcode(status)
            status = code if code >= 0 else 128 - code
        else:
            status = -pid
    return status


def _command(tokens, source, target, waits):
    """Run one command; its status, or its pid when somebody else waits for it."""
    words, moves, opened = [], [], []
    if source is not None:
        moves.append((0, source))
    if target is not None:
        moves.append((1, target))
    tokens = iter(tokens)
    for kind, word in tokens:
        if kind == 'word':
            words.append(word)
        elif kind == '2>&1':
            to = [s for t, s in moves if t == 1]
            moves.append((2, to[-1] if to else 1))
        elif kind in ('>&2', '1>&2'):
            moves.append((1, 2))
        else:
            path = next(tokens)[1]
            flags = {'<': os.O_RDONLY, '>>': os.O_WRONLY | os.O_CREAT | os.O_APPEND}.get(
                kind, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            try:
                fd = os.open(path, flags)
            except OSError as e:
                _write(2, f'sh: 1: cannot open {path}: No such file\n')
                return 2 if waits else -2
            opened.append(fd)
            moves.append(({'<': 0, '2>': 2}.get(kind, 1), fd))
    while words and '=' in words[0] and words[0].split('=')[0].isidentifier():
        name, value = words.pop(0).split('=', 1)
        os.environ[name] = value
    if not words:
        return 0
    name = words[0]
    if waits and name == 'exit':
        sys.exit(int(words[1]) if len(words) > 1 else 0)
    if waits and name == 'cd':
        os.chdir(words[1] if len(words) > 1 else os.environ.get('HOME', '/'))
        return 0
    if waits and name == 'export':
        for word in words[1:]:
            key, _, value = word.partition('=')
            os.environ[key] = value
        return 0
    if name in ('exec', 'nohup'):
        words = words[1:]
        name = words[0]
    if waits and not moves and name in _BUILT_IN:
        return globals()[name](words[1:])
    import _posix_process
    path = sys.executable if os.path.basename(name) in ('python', 'python3') else name
    try:
        env = list(os.environ.items())
        pid = _posix_process._spawn_program([path, *words[1:]], env, None, moves, [], True)
    except OSError:
        _write(2, f'/bin/sh: 1: {name}: not found\n')
        return 127 if waits else -127
    finally:
        for fd in opened:
            os.close(fd)
    if not waits:
        return pid
    code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    return code if code >= 0 else 128 - code


_BUILT_IN = frozenset(['echo', 'true', 'false', 'pwd', 'printf', 'test', 'kill'])


def main():
    """Run the tool that the process was started as."""
    name = os.path.basename(sys.argv[0])
    sys.exit(globals()[name](sys.argv[1:]))
