"""What a code object says of itself."""
import dis


def f(a, /, b, *args, c=1, **kw):
    """Doc."""
    def inner():
        return a
    return inner, 'text', 1.5, b.name


for line in dis.code_info(f).splitlines():
    if 'Filename' not in line and 'code object' not in line:
        print(line)
print(dis.pretty_flags(0x63))
for entry in dis.Bytecode('try:\n  f()\nexcept E: pass').exception_entries:
    print(entry.start < entry.end, entry.depth, entry.lasti)
