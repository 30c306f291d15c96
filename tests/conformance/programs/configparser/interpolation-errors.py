import configparser

def show(call):
    try:
        print(repr(call()))
    except configparser.Error as error:
        print(type(error).__name__, '|', str(error).replace('\n', ' / '))
    except (ValueError, TypeError, KeyError) as error:
        print(type(error).__name__, error)

c = configparser.ConfigParser()
c.read_string('[DEFAULT]\nroot = /srv\n[a]\npath = %(root)s/a\nbad = %(nope)s\nloop = %(loop)s\npercent = 50%%\nlone = 5%\nopen = %(x\n[b]\npath=%(root)s/b\nflag = maybe\nn = 1x\n')
show(lambda: c['a']['path'])
for key in ('bad', 'loop', 'percent', 'lone', 'open', 'missing'):
    show(lambda: c['a'][key])
    show(lambda: c.get('a', key, raw=True))
show(lambda: c.get('a', 'path', vars={'root': '/tmp'}))
show(lambda: c.get('zz', 'x'))
show(lambda: c.get('a', 'zz'))
show(lambda: c.get('zz', 'x', fallback='fb'))
show(lambda: c.getboolean('b', 'flag'))
show(lambda: c.getint('b', 'n'))
show(lambda: c.set('a', 'x', 5))
show(lambda: c.set('a', 'x', '5%'))
show(lambda: c.add_section('a'))
show(lambda: c.add_section('DEFAULT'))
show(lambda: c.add_section(5))
show(lambda: c.remove_option('zz', 'a'))
show(lambda: c['zz'])
show(lambda: c.read_dict({'s': {'k': 1, 'K': 2}}))
e = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation())
e.read_string('[x]\na=1\nb=${a}${y:c}$$\nd=${y:nope}\nf=${a:b:c}\ng=$x\n[y]\nc=2\n')
for key in 'bdfg':
    show(lambda: e['x'][key])
