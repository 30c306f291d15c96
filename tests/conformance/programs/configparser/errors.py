import configparser

c = configparser.ConfigParser()
c.read_string('[s]\na = %(b)s\nn = x\n[t]\nx = %(y)s\ny = %(x)s')
for call in [lambda: c['nope'], lambda: c.get('nope', 'a'), lambda: c.get('s', 'zzz'), lambda: c['s']['a'],
             lambda: c['t']['x'], lambda: c.getint('s', 'n'), lambda: c.getboolean('s', 'n'), lambda: c.add_section('s'),
             lambda: c.read_string('a=1'), lambda: c.read_string('[u]\na=1\na=2'), lambda: c.read_string('[v]\n[v]'),
             lambda: c.set('s', 'x', 3), lambda: c.set('s', 'x', '100%'), lambda: c.read_string('[w]\nno delimiter')]:
    try:
        print(call())
    except (configparser.Error, KeyError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(c.read('/no/such/file.ini'))
