import os
print(os.path.join("a", "b", "c.txt"))
print(os.path.split("/usr/lib/python"))
print(os.path.splitext("archive.tar.gz"))
print(os.path.normpath("/a/./b/../c"))
print(os.path.abspath(".") == os.getcwd())
print(os.path.commonpath(["/usr/lib", "/usr/local/lib"]))
print(os.path.relpath("/a/b/c", "/a/d"))
print(os.path.isabs("/x"), os.path.dirname("/x/y/z"))
