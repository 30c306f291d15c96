"""Bytecode as text.

Mirrors CPython 3.13 and 3.14: Lib/dis.py. What is shown is the bytecode of the
simulated version as the simulator's compiler makes it, instruction for
instruction CPython's.

Leaves out: specialised forms (adaptive=True shows the generic ones), the values
of inline caches, offsets of labels.
"""

import collections
import io
import sys
import types

import _opcode
from opcode import *
from opcode import __all__ as _opcodes_all

_PY314 = sys.version_info >= (3, 14)

__all__ = ['code_info', 'dis', 'disassemble', 'distb', 'disco', 'findlinestarts',
           'findlabels', 'show_code', 'get_instructions', 'Instruction', 'Bytecode'] + _opcodes_all
del _opcodes_all

_have_code = (types.MethodType, types.FunctionType, types.CodeType, classmethod, staticmethod, type)

COMPILER_FLAG_NAMES = {
    1: 'OPTIMIZED',
    2: 'NEWLOCALS',
    4: 'VARARGS',
    8: 'VARKEYWORDS',
    16: 'NESTED',
    32: 'GENERATOR',
    64: 'NOFREE',
    128: 'COROUTINE',
    256: 'ITERABLE_COROUTINE',
    512: 'ASYNC_GENERATOR',
    0x4000000: 'HAS_DOCSTRING',
    0x8000000: 'METHOD',
}

Positions = collections.namedtuple(
    'Positions', ['lineno', 'end_lineno', 'col_offset', 'end_col_offset'],
    defaults=[None] * 4)

_Instruction = collections.namedtuple(
    '_Instruction',
    ['opname', 'opcode', 'arg', 'argval', 'argrepr', 'offset', 'start_offset', 'starts_line',
     'line_number', 'label', 'positions', 'cache_info'],
    defaults=[None, None, None])

_ExceptionTableEntry = collections.namedtuple(
    '_ExceptionTableEntry', 'start end target depth lasti start_label end_label target_label',
    defaults=[None, None, None])

_OPNAME_WIDTH = 20
_OPARG_WIDTH = 5


class Instruction(_Instruction):
    """One instruction: name, argument and what that means, place, line."""

    @property
    def oparg(self):
        return self.arg

    @property
    def baseopcode(self):
        return self.opcode

    @property
    def baseopname(self):
        return self.opname

    @property
    def cache_offset(self):
        return self.offset + 2

    @property
    def end_offset(self):
        return self.cache_offset + 2 * sum(size for _, size, _ in self.cache_info or ())

    @property
    def jump_target(self):
        return self.argval if self.opcode in hasjump else None

    @property
    def is_jump_target(self):
        return self.label is not None

    def __str__(self):
        output = io.StringIO()
        _Formatter(file=output).line(self, False)
        return output.getvalue()

    @staticmethod
    def make(opname, arg, argval, argrepr, offset, start_offset, starts_line, line_number,
             label=None, positions=None, cache_info=None):
        return Instruction(opname, opmap[opname], arg, argval, argrepr, offset, start_offset,
                           starts_line, line_number, label, positions, cache_info)


# --- code objects -----------------------------------------------------------------------------------


def _try_compile(source, name):
    try:
        return compile(source, name, 'eval')
    except SyntaxError:
        pass
    return compile(source, name, 'exec')


def _get_code_object(x):
    """The code object of a function, generator, class-like object or text."""
    for attr in ('__func__', '__code__', 'gi_code', 'ag_code', 'cr_code'):
        if hasattr(x, attr):
            x = getattr(x, attr)
            if attr == '__func__':
                for inner in ('__code__',):
                    if hasattr(x, inner):
                        x = getattr(x, inner)
            break
    if isinstance(x, str):
        x = _try_compile(x, '<disassembly>')
    if hasattr(x, 'co_code'):
        return x
    raise TypeError("don't know how to disassemble %s objects" % type(x).__name__)


def pretty_flags(flags):
    names = []
    for i in range(32):
        flag = 1 << i
        if flags & flag:
            names.append(COMPILER_FLAG_NAMES.get(flag, hex(flag)))
            flags ^= flag
            if not flags:
                break
    else:
        names.append(hex(flags))
    return ', '.join(names)


def code_info(x):
    """Details of a code object, as text."""
    co = _get_code_object(x)
    lines = []
    lines.append('Name:              %s' % co.co_name)
    lines.append('Filename:          %s' % co.co_filename)
    lines.append('Argument count:    %s' % co.co_argcount)
    lines.append('Positional-only arguments: %s' % co.co_posonlyargcount)
    lines.append('Kw-only arguments: %s' % co.co_kwonlyargcount)
    lines.append('Number of locals:  %s' % co.co_nlocals)
    lines.append('Stack size:        %s' % co.co_stacksize)
    lines.append('Flags:             %s' % pretty_flags(co.co_flags))
    for title, items, show in (('Constants', co.co_consts, '%4d: %r'),
                               ('Names', co.co_names, '%4d: %s'),
                               ('Variable names', co.co_varnames, '%4d: %s'),
                               ('Free variables', co.co_freevars, '%4d: %s'),
                               ('Cell variables', co.co_cellvars, '%4d: %s')):
        if items:
            lines.append(title + ':')
            for i, item in enumerate(items):
                lines.append(show % (i, item))
    return '\n'.join(lines)


def show_code(co, *, file=None):
    print(code_info(co), file=file)


def _instructions(co, line_offset=0, show_caches=False):
    positions = list(co.co_positions())
    out = []
    for (opname_, op, arg, argval, argrepr, offset, start, starts_line, line, label, caches,
         kind) in _opcode.listing(co):
        if kind == 'const':
            argrepr = repr(argval)
        if line is not None:
            line += line_offset
        if not caches:
            cache_info = None
        else:
            cache_info = [('cache', caches, bytes(2 * caches))]
        out.append(Instruction(opname_, op, arg, argval, argrepr, offset, start, starts_line, line,
                               label, Positions(*positions[offset // 2]), cache_info))
    return out


def get_instructions(x, *, first_line=None, show_caches=None, adaptive=False, **kwargs):
    """The instructions of a function, method, text or code object, one after the other."""
    co = _get_code_object(x)
    line_offset = first_line - co.co_firstlineno if first_line is not None else 0
    return iter(_instructions(co, line_offset))


# --- text -------------------------------------------------------------------------------------------


class _Formatter:
    def __init__(self, file=None, lineno_width=0, offset_width=0, label_width=0, line_offset=0,
                 show_caches=False, show_positions=False):
        self.file = file
        self.lineno_width = lineno_width
        self.offset_width = offset_width
        self.label_width = label_width
        self.show_caches = show_caches
        self.show_positions = show_positions

    def line(self, instr, mark_as_current):
        new_source_line = (self.lineno_width > 0 and instr.starts_line and instr.offset > 0)
        if new_source_line:
            print(file=self.file)
        fields = []
        if self.lineno_width:
            if instr.starts_line:
                if self.show_positions:
                    p = instr.positions
                    text = '--' if p.lineno is None else '%s:%s-%s:%s' % (
                        p.lineno, _known(p.col_offset), _known(p.end_lineno),
                        _known(p.end_col_offset))
                    fields.append(text.ljust(self.lineno_width))
                else:
                    number = '--' if instr.line_number is None else str(instr.line_number)
                    number = '  --' if instr.line_number is None else number
                    fields.append(number.rjust(self.lineno_width))
            else:
                fields.append(' ' * self.lineno_width)
        lbl = f'L{instr.label}:' if instr.label is not None else ''
        fields.append(lbl.rjust(self.label_width))
        if self.offset_width > 0:
            fields.append(repr(instr.offset).rjust(self.offset_width) + '  ')
        fields.append('-->' if mark_as_current else '   ')
        fields.append(instr.opname.ljust(_OPNAME_WIDTH))
        if instr.arg is not None:
            excess = max(0, len(instr.opname) - _OPNAME_WIDTH)
            fields.append(repr(instr.arg).rjust(_OPARG_WIDTH - excess))
            if instr.argrepr:
                fields.append('(' + instr.argrepr + ')')
        print(' '.join(fields).rstrip(), file=self.file)
        if self.show_caches:
            self.caches(instr)

    def caches(self, instr):
        offset = instr.cache_offset
        for _, size, _ in instr.cache_info or ():
            for _ in range(size):
                fields = []
                if self.lineno_width:
                    fields.append(' ' * self.lineno_width)
                fields.append(' ' * self.label_width)
                if self.offset_width > 0:
                    fields.append(repr(offset).rjust(self.offset_width) + '  ')
                fields.append('   ')
                fields.append('CACHE'.ljust(_OPNAME_WIDTH))
                fields.append('0'.rjust(_OPARG_WIDTH))
                print(' '.join(fields).rstrip(), file=self.file)
                offset += 2


def _known(number):
    return '?' if number is None else number


def _lineno_width(instrs):
    starts = [i for i in instrs if i.starts_line]
    highest = max((i.line_number or -1 for i in starts), default=-1)
    if highest < 0:
        return 0
    width = max(3, len(str(highest)))
    if width < 4 and any(i.line_number is None for i in starts):
        width = 4
    return width


def _disassemble_code(co, lasti=-1, file=None, show_offsets=False, show_caches=False,
                      line_offset=0, show_positions=False):
    instrs = _instructions(co, line_offset)
    labels = [i.label for i in instrs if i.label is not None]
    entries = _opcode.exception_entries(co)
    lineno_width = _lineno_width(instrs)
    if show_positions:
        lineno_width = max([len('%s:%s-%s:%s' % (p.lineno, _known(p.col_offset),
                                                _known(p.end_lineno), _known(p.end_col_offset)))
                            for p in (i.positions for i in instrs if i.starts_line)
                            if p.lineno is not None] or [0])
    offset_width = max(len(str(instrs[-1].offset)), 4) if show_offsets and instrs else 0
    label_width = 4 + len(str(max(labels, default=0) or _label_count(co, instrs)))
    formatter = _Formatter(file, lineno_width, offset_width, label_width,
                           show_caches=show_caches, show_positions=show_positions)
    for instr in instrs:
        current = lasti == instr.offset or (lasti >= 0 and instr.start_offset <= lasti < instr.offset)
        formatter.line(instr, current)
    if entries:
        print('ExceptionTable:', file=file)
        by_offset = _labels_by_offset(co, instrs)
        for start, end, target, depth, lasti_ in entries:
            text = ' lasti' if lasti_ else ''
            print(f'  L{by_offset[start]} to L{by_offset[end]} -> L{by_offset[target]} [{depth}]{text}',
                  file=file)


def _labels_by_offset(co, instrs):
    by_offset = {i.start_offset: i.label for i in instrs if i.label is not None}
    by_offset.update((i.offset, i.label) for i in instrs if i.label is not None)
    # A block may end where the code does.
    ends = [e for _, e, _, _, _ in _opcode.exception_entries(co) if e not in by_offset]
    for end in ends:
        by_offset[end] = max(by_offset.values(), default=0) + 1
    return by_offset


def _label_count(co, instrs):
    return 0


def disassemble(co, lasti=-1, *, file=None, show_caches=False, adaptive=False,
                show_offsets=False, show_positions=False):
    """Disassemble a code object; `lasti` marks the current instruction."""
    _disassemble_code(co, lasti, file, show_offsets, show_caches, 0, show_positions)


def disco(co, lasti=-1, **kwargs):
    disassemble(co, lasti, **kwargs)


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False, show_offsets=False,
        show_positions=False):
    """Disassemble classes, methods, functions, and other compiled objects."""
    how = {'show_caches': show_caches, 'show_offsets': show_offsets}
    if show_positions:
        how['show_positions'] = True
    if x is None:
        distb(file=file, **how)
        return
    if hasattr(x, '__func__'):
        x = x.__func__
    for attr in ('__code__', 'gi_code', 'ag_code', 'cr_code'):
        if hasattr(x, attr):
            x = getattr(x, attr)
            break
    if hasattr(x, '__dict__') and not hasattr(x, 'co_code'):
        items = sorted(x.__dict__.items())
        for name, x1 in items:
            if isinstance(x1, _have_code):
                print('Disassembly of %s:' % name, file=file)
                try:
                    dis(x1, file=file, depth=depth, **how)
                except TypeError as msg:
                    print('Sorry:', msg, file=file)
                print(file=file)
    elif hasattr(x, 'co_code'):
        _disassemble_recursive(x, file=file, depth=depth, **how)
    elif isinstance(x, str):
        _disassemble_recursive(_try_compile(x, '<dis>'), file=file, depth=depth, **how)
    elif isinstance(x, (bytes, bytearray)):
        raise TypeError('the simulator disassembles code objects, not bare bytes')
    else:
        raise TypeError("don't know how to disassemble %s objects" % type(x).__name__)


def _disassemble_recursive(co, *, file=None, depth=None, **how):
    disassemble(co, file=file, **how)
    if depth is None or depth > 0:
        if depth is not None:
            depth = depth - 1
        for x in co.co_consts:
            if hasattr(x, 'co_code'):
                print(file=file)
                print('Disassembly of %r:' % (x,), file=file)
                _disassemble_recursive(x, file=file, depth=depth, **how)


def distb(tb=None, *, file=None, show_caches=False, adaptive=False, show_offsets=False,
          show_positions=False):
    """Disassemble where the last traceback ends."""
    if tb is None:
        try:
            if hasattr(sys, 'last_exc'):
                tb = sys.last_exc.__traceback__
            else:
                tb = sys.last_traceback
        except AttributeError:
            raise RuntimeError('no last traceback to disassemble') from None
    while tb.tb_next:
        tb = tb.tb_next
    disassemble(tb.tb_frame.f_code, tb.tb_lasti, file=file, show_caches=show_caches,
                show_offsets=show_offsets, show_positions=show_positions)


def findlinestarts(code):
    """(offset, line) where lines begin."""
    lastline = False
    for start, end, line in code.co_lines():
        if line is not lastline and line != lastline:
            lastline = line
            yield start, line


def findlabels(code):
    raise TypeError('the simulator finds labels of code objects only: use get_instructions()')


def stack_effect_of(instruction):
    return stack_effect(instruction.opcode, instruction.arg)


class Bytecode:
    """The bytecode of a piece of code: iterate over it, or ask for its text."""

    def __init__(self, x, *, first_line=None, current_offset=None, show_caches=False,
                 adaptive=False, show_offsets=False, show_positions=False):
        self.codeobj = co = _get_code_object(x)
        if first_line is None:
            self.first_line = co.co_firstlineno
            self._line_offset = 0
        else:
            self.first_line = first_line
            self._line_offset = first_line - co.co_firstlineno
        self._original_object = x
        self.current_offset = current_offset
        self.exception_entries = [_ExceptionTableEntry(*e) for e in _opcode.exception_entries(co)]
        self.show_caches = show_caches
        self.adaptive = adaptive
        self.show_offsets = show_offsets
        self.show_positions = show_positions

    def __iter__(self):
        return iter(_instructions(self.codeobj, self._line_offset))

    def __repr__(self):
        return '{}({!r})'.format(self.__class__.__name__, self._original_object)

    @classmethod
    def from_traceback(cls, tb, *, show_caches=False, adaptive=False):
        while tb.tb_next:
            tb = tb.tb_next
        return cls(tb.tb_frame.f_code, current_offset=tb.tb_lasti, show_caches=show_caches)

    def info(self):
        return code_info(self.codeobj)

    def dis(self):
        offset = self.current_offset if self.current_offset is not None else -1
        with io.StringIO() as output:
            _disassemble_code(self.codeobj, offset, output, self.show_offsets, self.show_caches,
                              self._line_offset, self.show_positions)
            return output.getvalue()


def main(args=None):
    import argparse
    parser = argparse.ArgumentParser()
    parser.add_argument('-C', '--show-caches', action='store_true', help='show inline caches')
    parser.add_argument('-O', '--show-offsets', action='store_true',
                        help='show instruction offsets')
    parser.add_argument('infile', nargs='?', default='-')
    args = parser.parse_args(args=args)
    if args.infile == '-':
        name = '<stdin>'
        source = sys.stdin.read()
    else:
        name = args.infile
        with open(args.infile) as infile:
            source = infile.read()
    dis(compile(source, name, 'exec'), show_caches=args.show_caches,
        show_offsets=args.show_offsets)


if __name__ == '__main__':
    main()
