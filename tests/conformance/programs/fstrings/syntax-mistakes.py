for source in ('f"{}"', 'f"{ }"', 'f"{!r}"', 'f"{:5}"', 'f"{=}"', 'f"{a"', 'f"a}"', 'f"{a!}"', 'f"{a!x}"', 'f"{a!rr}"', 'f"{a! r}"', 'f"{a b}"', 'f"{a:{b:{c:{d}}}}"', 'f"{lambda x: 1}"', 'f"{a[}"', 'f"{(a}"', 'f"{a)}"', 'f"{*a}"', 'f"{**a}"', 'f"{a;b}"', 'f"{a = b}"', 'f"{yield}"', 'f"{a!r:}}"', "f'{a", 'f"{a #}"', 'f"{\\}"', 'f"{a:{}}"', 'f"{print a}"', "f'''{\n'''", 'f"{1 +}"', 'f"{for}"', 'f"{a.}"', 'f"{await x}"', 'bf"{a}"', 'uf"a"', 'f"{a}" b"c"'):
    try:
        compile(source, "<source>", "eval")
        print(source, "compiles")
    except SyntaxError as error:
        print(source, "|", error.msg, error.offset)
