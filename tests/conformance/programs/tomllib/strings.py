import tomllib

text = r'''
basic = "tab\t quote\" back\\ e\u0301 \U0001F600"
literal = 'no \escapes "here"'
multi = """
first
  second \
     joined"""
raw = """""two quotes"""""
lines = """a\r\nb"""
empty = ""
"quoted key" = 1
'literal key' = 2
bare-key_1 = 3
'''
for key, value in tomllib.loads(text).items():
    print(repr(key), repr(value))
print(tomllib.loads("x = '''\nraw \\n\n'''"), tomllib.loads("x = ''''quoted'''''"))
