print("a" < "b", "a" < "B", "Zebra" < "apple", "" < "a", "abc" < "abd", "abc" < "abcd", "10" < "9")
print("é" < "z", "\U0001f600" > "\uffff", "e\u0301" == "é")
print(sorted(["b", "A", "a", "B", "_", "1", "é"]), sorted(["b", "A", "a"], key=str.lower), max("hello"), min("hello"))
print("a" == 97, "a" != b"a", "1" == 1, "a" is not None)
for operation in (lambda: "a" < 1, lambda: 1 < "a", lambda: "a" >= None, lambda: "a" <= b"a", lambda: max("a", 1), lambda: sorted(["a", 1]), lambda: sorted([1, "a"])):
    try:
        print(operation())
    except TypeError as error:
        print(error)
