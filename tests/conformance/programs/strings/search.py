s = "the cat sat on the mat"
print(s.find("the"), s.rfind("the"), s.find("dog"), s.find("at", 6), s.find("at", 6, 9), s.find(""), s.rfind(""))
print(s.index("cat"), s.rindex("at"), s.count("at"), s.count("t"), s.count(""), "aaaa".count("aa"))
print("cat" in s, "dog" not in s, "" in s, s.startswith("the"), s.endswith("mat"), s.startswith(("a", "t")), s.startswith("cat", 4), s.endswith("sat", 0, 11))
for method in ("index", "rindex"):
    try:
        getattr(s, method)("dog")
    except ValueError as error:
        print(error)
try:
    5 in s
except TypeError as error:
    print(error)
try:
    s.startswith(["the"])
except TypeError as error:
    print(error)
