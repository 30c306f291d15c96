import re

m = re.match(r"(?P<year>\d{4})-(?P<month>\d\d)(-(?P<day>\d\d))?", "2024-05 rest")
print(m.group(), m.group(0), m.group(1), m["month"], m.group("year", "day"), m.groups(), m.groups("-"))
print(m.groupdict(), m.groupdict(""), m.lastindex, m.lastgroup, m.span(), m.span("month"), m.start(4), m.end(3))
print(m.re.groups, m.re.groupindex, m.string, m.pos, m.endpos, m.expand(r"\2/\g<year> \g<0>"))
print(m[1:2] if False else m[2])
for wrong in (lambda: m.group(5), lambda: m["nope"], lambda: m.start("x"), lambda: m.group([]), lambda: m.expand(r"\9")):
    try:
        wrong()
    except (IndexError, TypeError, re.error) as e:
        print(type(e).__name__, e)
print(re.match("(a)|(b)", "b").groups(), re.match("(a)*", "aaa").groups(), re.match("(?:a)(b)", "ab").groups())
print(bool(re.match("x", "y")), re.match("", "abc"), re.search("c$", "abc"))
