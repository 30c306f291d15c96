import configparser

c = configparser.ConfigParser()
c.read_string('''
[DEFAULT]
base = /srv

[web]
port: 8080
root = %(base)s/www
debug = yes
ratio=1.5
; a comment
lines = one
    two
[empty]
''')
print(c.sections(), 'web' in c, c['web']['port'], c['web']['root'], repr(c['web']['lines']))
print(c.getint('web', 'port'), c.getfloat('web', 'ratio'), c.getboolean('web', 'debug'))
print(c.get('web', 'nothing', fallback='?'), c['web'].get('nothing'), c['web'].getint('nothing', 7))
print(c.options('empty'), c.items('web'), c.has_option('web', 'BASE'), dict(c['empty']))
