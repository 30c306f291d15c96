import warnings

def old():
    warnings.warn('old is old', DeprecationWarning, stacklevel=2)

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    old()
    warnings.warn('plain')
    warnings.warn(UserWarning('an object'))
    warnings.warn_explicit('explicit', RuntimeWarning, 'file.py', 7, module='m')
for w in seen:
    print(w.category.__name__, w.message, w.lineno, w.filename)
with warnings.catch_warnings():
    warnings.simplefilter('error', DeprecationWarning)
    try:
        old()
    except DeprecationWarning as error:
        print('raised', error)
    warnings.filterwarnings('ignore', message='quiet.*')
    warnings.warn('quiet please')
with warnings.catch_warnings(record=True) as seen:
    warnings.resetwarnings()
    warnings.simplefilter('once')
    for _ in range(3):
        warnings.warn('again')
    warnings.simplefilter('module')
    for _ in range(2):
        warnings.warn('per module')
print([str(w.message) for w in seen], warnings.formatwarning('m', UserWarning, 'f.py', 3, 'the line'))
@warnings.deprecated('use new()')
def func():
    return 5
with warnings.catch_warnings(record=True, action='always') as seen:
    print(func(), seen[0].message, func.__deprecated__)
for wrong in (lambda: warnings.warn('x', 5), lambda: warnings.warn('x', int), lambda: warnings.simplefilter('nope'), lambda: warnings.filterwarnings('error', category=5), lambda: warnings.filterwarnings('error', message=5), lambda: warnings.filterwarnings('error', lineno=-1), lambda: warnings.deprecated(5)):
    try:
        wrong()
    except (TypeError, ValueError, AssertionError) as error:
        print(type(error).__name__, error)
