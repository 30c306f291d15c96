text = "naïve €5 😀"
for encoding in ("utf-8", "utf-16-le", "utf-32-be", "latin-1", "ascii", "cp1252"):
    for errors in ("strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace"):
        try:
            print(encoding, errors, text.encode(encoding, errors))
        except UnicodeEncodeError as error:
            print(encoding, errors, error)
print("abc".encode(), "abc".encode(errors="ignore"), "\udc80".encode(errors="surrogateescape"), "\ud800".encode(errors="surrogatepass"))
for call in (lambda: "\ud800".encode(), lambda: "a".encode("nothing"), lambda: "a".encode("utf-8", 5), lambda: "é".encode("ascii", "nothing"), lambda: "a".encode(5)):
    try:
        print(call())
    except (UnicodeError, LookupError, TypeError) as error:
        print(type(error).__name__, error)
