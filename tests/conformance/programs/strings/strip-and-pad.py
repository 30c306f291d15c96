print(repr("  x ".strip()), repr("  x ".lstrip()), repr("  x ".rstrip()), "xxhixx".strip("x"), "abcHIcba".strip("abc"), "aab".rstrip("b"))
print("title".center(11, "*"), repr("ab".center(5)), repr("abc".center(6)), "5".zfill(3), "-5".zfill(4), "+5".zfill(4), "abc".zfill(2))
print(repr("ab".ljust(5)), repr("ab".rjust(5)), "ab".ljust(5, "."), "ab".rjust(1))
print("TestHook".removeprefix("Test"), "TestHook".removesuffix("Hook"), "x".removeprefix("y"), repr("x".removesuffix("x")))
print("a\tb\tc".expandtabs(4), "ab\tc".expandtabs(), "\t|".expandtabs(2))
try:
    "x".center(5, "ab")
except TypeError as error:
    print(error)
