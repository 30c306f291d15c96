import io

d = io.IncrementalNewlineDecoder(None, translate=True)
print([d.decode(part) for part in ['a\r', '\nb', '\r', 'c\n']], d.newlines)
d = io.IncrementalNewlineDecoder(None, translate=False)
print(repr(d.decode('x\r\ny', final=True)), d.newlines)
