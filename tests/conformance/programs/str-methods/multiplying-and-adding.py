print("ab" * 3, 3 * "ab", "ab" * 0, "ab" * -2, "ab" * True)
text = "x"
text += "y"
text *= 2
print(text)
print("a" "b" 'c' """d""", "a" + "b" * 2 + "c")
for call in (lambda: "a" + 1, lambda: 1 + "a", lambda: "a" * 1.5, lambda: "a" * "b", lambda: "a" - "b", lambda: "a" + None, lambda: "a" + b"b", lambda: -"a", lambda: "a" / 2, lambda: "a" @ "b", lambda: ["a"] + "b", lambda: "a" ** 2, lambda: ~"a"):
    try:
        print(call())
    except TypeError as error:
        print(error)
count = "5"
try:
    count += 1
except TypeError as error:
    print(error)
try:
    count -= 1
except TypeError as error:
    print(error)
