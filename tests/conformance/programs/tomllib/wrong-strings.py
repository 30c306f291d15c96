import tomllib

for text in ['a = "x', "a = 'x", 'a = "\\q"', 'a = "\\u12"', 'a = "\\ud800"', 'a = "\\U00110000"', 'a = """x',
             "a = '''x", 'a = "a\nb"', "a = 'a\nb'", 'a = "\x01"', '# \x00', 'a = "\\', 'a = """\\ x"""', "a = '\x7f'",
             'a = 1 # \x1f', '"""k""" = 1']:
    try:
        print(tomllib.loads(text))
    except tomllib.TOMLDecodeError as e:
        print(repr(text), '->', e)
