import re

print(re.findall(r"\d+(?= euro)", "5 euro 6 dollars 70 euro"))
print(re.findall(r"(?<=\$)\d+", "cost $5 or 6 or $70"), re.findall(r"(?<!\$)\b\d+", "cost $5 or 6 or $70"))
print(re.findall(r"\b\w+\b(?!:)", "key: value other: thing"))
print(re.sub(r"(?<=\d)(?=(\d{3})+$)", ",", "1234567"), re.sub(r"(?<!^)(?=[A-Z])", "_", "camelCaseString").lower())
password = re.compile(r"(?=.*\d)(?=.*[a-z])(?=.*[A-Z]).{6,}")
print([bool(password.fullmatch(p)) for p in ("abc", "abcDEF1", "ABCDEF1", "aB1")])
print(re.split(r"(?<=[.!?]) ", "One. Two! Three? Four"), re.match(r"(?!ab)a", "ac"), re.match(r"(?!ab)a", "abc"))
for bad in (r"(?<=a+)b", r"(?<!x*)y"):
    try:
        re.compile(bad)
    except re.error as e:
        print(e)
print(re.findall(r"(?<=(a|b))c", "acbccc"), re.search(r"(?<=ab|cd)e", "cde").span())
