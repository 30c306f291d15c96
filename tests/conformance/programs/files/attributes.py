import os

os.chdir('/tmp')
with open('attr.txt', 'w', encoding='utf-8') as f:
    print(f.name, f.mode, f.encoding, f.errors, f.line_buffering, f.closed)
    print(f.readable(), f.writable(), f.seekable(), f.isatty())
    print(f.buffer.name, f.buffer.mode, f.buffer.raw.mode, f.buffer.raw.closefd)
    print(f)
    print(f.buffer)
    print(f.buffer.raw)
os.remove('attr.txt')
