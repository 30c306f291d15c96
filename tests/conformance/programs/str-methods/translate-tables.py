table = str.maketrans("abc", "xyz", "-")
print(sorted(table.items()))
print("a-b-c-d".translate(table))
print("abc".translate({97: "AA", 98: None, 99: 67}), "abc".translate({97: 0x1F600}), "abc".translate({}))
print("hello".translate(str.maketrans({"h": "J", "o": None, 101: "a"})))


class Upper:
    def __getitem__(self, code):
        if code == ord(" "):
            raise LookupError
        return chr(code).upper()


print("some words".translate(Upper()))
for build in (lambda: str.maketrans("ab", "c"), lambda: str.maketrans({"ab": 1}), lambda: str.maketrans(5), lambda: str.maketrans({1.5: "a"}), lambda: str.maketrans("a", 5), lambda: "a".translate({97: 1.5}), lambda: "a".translate({97: -1}), lambda: "a".translate(5), lambda: str.maketrans("a", "b", 5)):
    try:
        print(build())
    except (TypeError, ValueError, LookupError) as error:
        print(type(error).__name__, error)
