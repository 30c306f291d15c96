s = "hELLO wORLD, it's 2nd-hand"
print(s.upper(), s.lower(), s.capitalize(), s.title(), s.swapcase(), s.casefold(), sep="\n")
print("STRASSE".lower(), "straße".upper(), "straße".casefold() == "STRASSE".casefold())
print("abc".isupper(), "ABC".isupper(), "A1".isupper(), "1".isupper(), "Ab Cd".istitle(), "ab Cd".istitle())
print("éa".upper(), "ÀÉ".lower(), "ǆ".title())
