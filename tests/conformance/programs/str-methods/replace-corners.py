print("banana".replace("a", "o"), "banana".replace("a", "o", 2), "banana".replace("a", "o", 0))
print("banana".replace("ana", "x"), "banana".replace("", "-"), "banana".replace("", "-", 3), "".replace("", "-"), "".replace("", "-", 0))
print("banana".replace("a", ""), "banana".replace("q", "x"), "banana".replace("banana", ""))
print("aaaa".replace("aa", "b"), "aaaaa".replace("aa", "b", -1), "abab".replace("ab", "abab"))
print("x".replace("x", "\U0001f600"), "\U0001f600y".replace("\U0001f600", "z"))
print("a.a".replace("a", "b", count=1))
for arguments in [("a",), (1, "b"), ("a", 2), ("a", "b", "c"), ("a", None), ("a", "b", 1.0)]:
    try:
        print("banana".replace(*arguments))
    except TypeError as error:
        print(error)
