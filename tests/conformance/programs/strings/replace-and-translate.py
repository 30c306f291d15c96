print("banana".replace("a", "o"), "banana".replace("a", "o", 2), "banana".replace("an", ""), "abc".replace("", "-"), "abc".replace("x", "y"))
table = str.maketrans("abc", "xyz")
print("aabbcc-d".translate(table), table)
print("hello".translate({ord("l"): None, ord("h"): "J", 111: 48}))
print("a1b2".translate(str.maketrans("ab", "AB", "12")), str.maketrans({"x": "long", 121: None}))
try:
    str.maketrans("ab", "c")
except ValueError as error:
    print(error)
print("Mississippi".replace("ss", "SS").replace("i", "!", 1))
