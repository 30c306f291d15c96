import re

text = "First line\nsecond LINE\nThird"
print(re.findall(r"^\w+", text), re.findall(r"^\w+", text, re.M), re.findall(r"line$", text, re.I | re.M))
print(re.search(r"line.second", text), bool(re.search(r"line.second", text, re.S)))
print(re.findall(r"(?i)line", text), re.findall(r"(?im:^second)", text), re.search(r"a(?i:b)c", "aBc"), re.search(r"a(?i:b)c", "ABC"))
pattern = re.compile(r"""
    (\d+)   # whole part
    \.      # the point
    (\d*)   # the rest
    [ ]x    # a space that counts
""", re.VERBOSE)
print(pattern.match("3.14 x").groups(), pattern.flags, pattern.match("3.14x"))
print(re.findall(r"\w+", "naïve café"), re.findall(r"\w+", "naïve café", re.A))
print(re.compile("a", re.I | re.M).flags, re.compile(b"a").flags, re.I, repr(re.I | re.S))
print(re.findall(r"(?s-i:a.)b", "a\nb"), re.compile(r"(?x) a b ").match("ab"))
for bad in ("a(?i)b", "(?z)", "(?i", "(?-i)a", "(?a-u:x)"):
    try:
        re.compile(bad)
    except re.error as e:
        print(bad, "->", e)
