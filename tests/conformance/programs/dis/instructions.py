"""Instructions as objects."""
import dis


def f(x):
    while x:
        x -= g(x, key=1)


for i in dis.get_instructions(f):
    print(i.opname, i.arg, i.argval, i.argrepr, i.offset, i.line_number, i.starts_line, i.label,
          tuple(i.positions), i.is_jump_target)
print(list(dis.findlinestarts(f.__code__)))
print(dis.opmap['LOAD_CONST'] == dis.opname.index('LOAD_CONST'), dis.cmp_op)
print(dis.stack_effect(dis.opmap['BUILD_LIST'], 3), dis.stack_effect(dis.opmap['POP_TOP']))
