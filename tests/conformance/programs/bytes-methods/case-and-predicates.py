for data in (b"Hello World", b"abc", b"ABC", b"123", b"\xe9", b"", b" \t", b"a1", b"Title Case", b"it's"):
    print(data, data.upper(), data.lower(), data.title(), data.capitalize(), data.swapcase())
    print(data.isalpha(), data.isdigit(), data.isalnum(), data.isspace(), data.isupper(), data.islower(), data.istitle(), data.isascii())
for name in ("isdecimal", "isnumeric", "isidentifier", "isprintable", "casefold", "format", "encode"):
    try:
        getattr(b"", name)
    except AttributeError as error:
        print(error)
