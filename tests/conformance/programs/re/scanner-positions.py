import re

p = re.compile("a(b)?")
text = "ab a xab"
print([(m.span(), m[1]) for m in p.finditer(text)], p.search(text, 2).span(), p.match(text, 3), p.fullmatch(text, 3, 4).span())
m = re.search(r"(?P<word>\w+) (?P<n>\d+)", "item 42 left")
print(text[m.end():] if False else m.string[:m.start()], m.string[m.end():], m.regs if hasattr(m, "regs") else "", m.lastgroup)
print(p.pattern, p.groups, p.flags, p, p == re.compile("a(b)?"), hash(p) == hash(re.compile("a(b)?")))
print(re.escape("a.b*c[d]"), re.escape("é -_"), re.purge(), re.compile(p) is p, p.sub("<\\g<0>>", text), p.split(text))
