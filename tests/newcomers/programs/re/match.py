import re
m = re.match(r"(?P<user>\w+)@(?P<host>[\w.]+)", "guido@python.org is an address")
print(m.group(), m.group("user"), m.groups(), m.span())
print(re.findall(r"\d+", "3 apples, 12 pears"), re.sub(r"\s+", " ", "a  b   c"), re.split(r"[,;]", "a,b;c"))
