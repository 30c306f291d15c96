import tomllib

text = '''
utc = 1979-05-27T07:32:00Z
offset = 1979-05-27T00:32:00.999999-07:00
local = 1979-05-27 07:32:00
day = 1979-05-27
time = 07:32:00.5
long = 07:32:00.123456789
'''
for key, value in tomllib.loads(text).items():
    print(key, repr(value))
for bad in ('1979-13-01', '1979-02-30', '25:00:00', '1979-05-27T10:00'):
    try:
        print(tomllib.loads('a = ' + bad))
    except tomllib.TOMLDecodeError as e:
        print(e)
