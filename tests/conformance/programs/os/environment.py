import os

os.environ['GREETING'] = 'hello'
print(os.environ['GREETING'], os.getenv('GREETING'), os.environ.get('NOT_THERE'), os.getenv('NOT_THERE', 'x'))
print('GREETING' in os.environ, os.path.expandvars('$GREETING ${GREETING}s $NOT_THERE $'))
del os.environ['GREETING']
for call in [lambda: os.environ['GREETING'], lambda: os.environ.__setitem__('A', 1),
             lambda: os.environ.__setitem__('', 'x'), lambda: os.environ.pop('NOT_THERE')]:
    try:
        call()
    except (KeyError, TypeError, ValueError, OSError) as e:
        print(type(e).__name__, e)
print(os.environ.setdefault('B', '1'), dict(os.environ)['B'], os.environ.pop('B'))
