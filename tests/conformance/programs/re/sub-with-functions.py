import re

print(re.sub(r"\d+", lambda m: str(int(m.group()) * 2), "1 apple, 20 pears"))
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world foo bar"), re.subn("a", "b", "banana"), re.sub("a", "b", "banana", count=2))
names = {"user": "Ann", "n": 3}
print(re.sub(r"\{(\w+)\}", lambda m: str(names.get(m[1], m[0])), "Hi {user}, {n} new {things}"))
print(re.sub("x*", "-", "abxd"), re.sub("", "-", "abc"), re.sub(r"\b", "|", "two words"))
print(re.sub(r"(?P<first>\w)(\w*)", r"\g<2>\g<first>ay", "pig latin"), re.sub("a", r"\\", "bab"), re.sub("a", r"\n", "bab"))
print(re.sub(r"(a)|b", r"[\1]", "ab"), re.sub(".", lambda m: m.group().swapcase(), "aBc"))

def counter():
    n = 0
    def number(m):
        nonlocal n
        n += 1
        return f"{n}.{m.group()}"
    return number

print(re.sub(r"[a-z]+", counter(), "one two three"))
for bad in (r"\2", r"\g<x>", r"\g<1", r"\q"):
    try:
        print(re.sub("(a)", bad, "a"))
    except (re.error, IndexError) as e:
        print(type(e).__name__, e)
try:
    re.sub("a", lambda m: 5, "a")
except TypeError as e:
    print(e)
