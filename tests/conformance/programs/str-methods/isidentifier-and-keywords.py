for text in ("name", "_", "__init__", "2x", "x2", "", "a-b", "é", "Ⅷ", "x·", "·x", "𝔘𝔫𝔦", "class", "None", "a b", "\u2118", "℘x", "x\u0301"):
    print(ascii(text), text.isidentifier())
𝔵 = 5
print(x, [name for name in list(globals()) if name == "x"])
ﬁ = 1
print(fi)
try:
    eval("2x")
except SyntaxError as error:
    print(error.msg)
try:
    eval("a€b")
except SyntaxError as error:
    print(error.msg)
