import configparser
import io

c = configparser.ConfigParser(allow_unnamed_section=True)
c.read_string('top = 1\n[named]\nkey = %(base)s/x\nbase = /srv\n')
print(c.sections()[0] is configparser.UNNAMED_SECTION, c.get(configparser.UNNAMED_SECTION, 'top'), c['named']['key'])
out = io.StringIO()
c.write(out, space_around_delimiters=False)
print(repr(out.getvalue()))
d = configparser.ConfigParser({'home': '/root'}, interpolation=None)
d.read_dict({'a': {'x': 1, 'y': None or 'text'}, 'b': {}})
d['c'] = {'z': '%(raw)s'}
d['a'].update(x='2', w='3')
print({s: dict(d[s]) for s in d}, d.has_section('DEFAULT'), 'a' in d, len(d), d.remove_section('zz'), d.options('b'))
del d['a']['w'], d['b']
print(list(d['a']), d['a'].get('nope'), d['a'].get('nope', 'fb'), d['a'].getint('x'), d['a'].getboolean('no', fallback=True), d['a'].name, d['a'].parser is d, repr(d['a']))
for wrong in (lambda: d['a']['gone'], lambda: d['a'].__delitem__('gone'), lambda: d.__delitem__('gone'), lambda: d.__delitem__('DEFAULT'), lambda: d['a'].getint('y'), lambda: d.read_file(5), lambda: d['a'].__setitem__('k', 5)):
    try:
        print(wrong())
    except (KeyError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(d.read(['/no/such/file.ini']), c == c, bool(configparser.ConfigParser()), d.converters is not None)
e = configparser.ConfigParser(converters={'list': lambda v: v.split(',')})
e.read_string('[s]\nitems=a,b')
print(e.getlist('s', 'items'), e['s'].getlist('items'), e['s'].getlist('none', fallback=[]))
