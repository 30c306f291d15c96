x = 3
if x is 3:
    print('is')
assert (x, 'always')
print('\d')
exec('print(1); 5 is 5')
exec(compile('x + 1', 'session', 'single'))
exec(compile('None', 'session', 'single'))
exec(compile('for i in range(2): i\n', 'session', 'single'))
try:
    compile('x', 'f', 'other')
except ValueError as e:
    print(e)
raise SystemExit(3)
