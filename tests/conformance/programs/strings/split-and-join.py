print("a b  c".split(), "a b  c".split(" "), "  a b ".split(), "".split(), "".split(","))
print("a,b,c,d".split(",", 2), "a,b,c,d".rsplit(",", 2), "a,b".split(",", 0), "a<>b<>c".split("<>"))
print(" a b c ".split(None, 1), " a b c ".rsplit(None, 1))
print("one\ntwo\r\nthree\n".splitlines(), "one\n\ntwo".splitlines(True), "".splitlines())
print("-".join(["a", "b", "c"]), "".join("xyz"), ", ".join([]), "+".join(str(n) for n in range(4)))
print("key=value=more".partition("="), "key=value=more".rpartition("="), "plain".partition("="), "plain".rpartition("="))
for bad in (lambda: "a".split(""), lambda: ",".join([1, 2]), lambda: ",".join(5), lambda: "a".partition("")):
    try:
        bad()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
