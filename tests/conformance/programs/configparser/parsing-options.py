import configparser

def parse(text, **kw):
    c = configparser.ConfigParser(**kw)
    try:
        c.read_string(text)
        print({s: dict(c[s]) for s in c.sections()}, dict(c.defaults()))
    except configparser.Error as error:
        print(type(error).__name__, '|', str(error).replace('\n', ' / '))
    return c

parse('[s]\na = 1\nb: 2\nKey=x = y\nempty =\n; note\n# note\nmulti = one\n  two\n\n  three\n')
parse('[s]\nflag\nvalue = 1 ; kept\n', allow_no_value=True)
parse('[s]\na = 1 ; gone\nb = 2# kept\n', inline_comment_prefixes=';')
parse('a = 1\n')
parse('[s]\njust a line\n')
parse('[s]\na=1\na=2\n')
parse('[s]\na=1\n[s]\nb=2\n')
parse('[s]\na=1\n[s]\nb=2\na=3\n', strict=False)
parse('[s]\na->1\n', delimiters=('->',))
parse('[s]\na = 1\n  b\n\n  c\n', empty_lines_in_values=False)
parse('[common]\nx=1\n[s]\ny=2\n', default_section='common')
parse('[s\na=1\n')
parse('[]\na=1\n')
parse('[s]\n= 1\n')
parse('[ spaced ]\n a = 1\n')
c = configparser.RawConfigParser(dict_type=dict, comment_prefixes='//')
c.optionxform = str
c.read_string('[S]\nKeY = %(raw)s\n// comment\n')
print(dict(c['S']), 'key' in c['S'], c.has_option('S', 'KeY'), c.items('S'))
try:
    configparser.ConfigParser(delimiters='=', comment_prefixes='=', inline_comment_prefixes=5)
except TypeError as error:
    print(error)
