from http.cookies import CookieError, Morsel, SimpleCookie

c = SimpleCookie()
c['name'] = 'value'
c['quoted'] = 'a "b"; c'
c['name']['path'] = '/x'
c['name']['max-age'] = 60
c['name']['secure'] = True
c['name']['httponly'] = True
print(c)
print(c.output(header='Cookie:', sep='|', attrs=[]))
d = SimpleCookie('a=1; b="two words"; c=x%20y')
print({k: m.value for k, m in d.items()}, d['b'].coded_value, repr(d))
d.load('a=2; Path=/; e=5')
print(d['a'].value, d['e'].OutputString())
for f in (lambda: c.__setitem__('bad key', 1), lambda: c['name'].__setitem__('color', 1), lambda: c.__setitem__('path', 'x')):
    try:
        f()
    except CookieError as e:
        print(e)
m = Morsel()
m.set('k', 'v', 'v')
print(m, m.key, m == m.copy(), m.isReservedKey('Path'))
