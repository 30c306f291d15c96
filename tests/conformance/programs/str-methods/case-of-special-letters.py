for text in ("straße", "ŉ", "ǆ", "İstanbul", "ΑΣ", "ΑΣΑ", "ﬁne", "ß", "ӏ", "ᾳ"):
    print(text, text.upper(), text.lower(), text.title(), text.capitalize(), text.swapcase(), text.casefold())
    print(len(text), len(text.upper()), len(text.lower()), len(text.casefold()))
print("they're bill's friends".title(), "x1y2".title(), "HELLO wORLD".capitalize(), "123abc".capitalize())
print("ß".casefold() == "SS".casefold(), "ß".upper().lower())
print([c for c in "aAǅ1ªⅧ" if c.isupper()], [c for c in "aAǅ1ªⅷ" if c.islower()], "ǅa".istitle(), "Hello World".istitle(), "Hello world".istitle(), "A1B".istitle())
