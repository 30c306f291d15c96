for text in ("key=value", "key=value=more", "nothing", "=start", "end=", ""):
    print(text.partition("="), text.rpartition("="))
print("a::b::c".partition("::"), "a::b::c".rpartition("::"))
print("aaa".partition("aa"), "aaa".rpartition("aa"))
for separator in ("", 3, None, b"="):
    for method in ("partition", "rpartition"):
        try:
            print(getattr("a=b", method)(separator))
        except (TypeError, ValueError) as error:
            print(method, type(error).__name__, error)
try:
    "a=b".partition()
except TypeError as error:
    print(error)
