for spec in ("", "s", "10", "<10", ">10", "^10", "*^11", "é<8", "😀>8", ".2", ".0", "10.2", "^9.3s", "010", "<05", "=^9", "{<7", "}>7"):
    print(repr(spec), repr(format("abcd", spec)))
for spec in ("d", "+", " ", "#", "=10", ",", "_", "x", "-s", "0=5", "z", "10.", ".-1", "s5", "."):
    try:
        print(repr(spec), repr(format("abcd", spec)))
    except ValueError as error:
        print(repr(spec), error)
