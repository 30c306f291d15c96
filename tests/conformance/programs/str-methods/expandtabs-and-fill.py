print(repr("a\tb\tc".expandtabs()), repr("a\tb\tc".expandtabs(4)), repr("\t|".expandtabs(3)), repr("a\tb".expandtabs(0)), repr("a\tb".expandtabs(-1)))
print(repr("ab\n\tc\td".expandtabs(4)), repr("abc\r\tx".expandtabs(4)), repr("a\tb".expandtabs(tabsize=2)))
print("42".zfill(5), "-42".zfill(5), "+42".zfill(6), "--42".zfill(6), "".zfill(3), "abc".zfill(2), "-".zfill(3), " 4".zfill(4))
print(repr("ab".center(5)), repr("abc".center(6)), repr("ab".center(7, "*")), repr("ab".ljust(4, ".")), repr("ab".rjust(4, "é")), repr("ab".center(1)))
for call in (lambda: "a".center(), lambda: "a".center("5"), lambda: "a".ljust(5, "ab"), lambda: "a".rjust(5, ""), lambda: "a".center(5, 1), lambda: "a".zfill("3"), lambda: "a".expandtabs("4"), lambda: "a".zfill(2.0)):
    try:
        print(call())
    except TypeError as error:
        print(error)
