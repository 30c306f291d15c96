import os.path as p

for path in ("/a/b/c.txt", "c.tar.gz", "/", "", "a/", ".hidden", "/x/../y", "noext."):
    print(repr(path), p.basename(path), p.dirname(path), p.split(path), p.splitext(path), p.isabs(path), p.normpath(path))
print(p.join("a", "b"), p.join("a", "/b", "c"), p.join("a/", ""), p.join("", "x"), p.join("a", "..", "b"))
print(p.commonprefix(["/usr/lib", "/usr/local"]), p.commonpath(["/usr/lib", "/usr/local"]), p.relpath("/a/b/c", "/a/d"), p.relpath("/a", "/a"), p.splitdrive("C:/x"), p.splitroot("//a/b"))
print(p.exists("/no/such"), p.isdir("/"), p.isfile("/"), p.abspath("/a/./b/../c"), p.expanduser("plain"), p.normcase("AbC"), p.split(b"/a/b"))
for wrong in (lambda: p.join("a", 5), lambda: p.join("a", b"b"), lambda: p.commonpath([]), lambda: p.commonpath(["/a", "b"]), lambda: p.relpath(""), lambda: p.getsize("/no/such/file"), lambda: p.basename(None)):
    try:
        print(wrong())
    except (TypeError, ValueError, FileNotFoundError) as e:
        print(type(e).__name__, str(e).split("]")[-1])
