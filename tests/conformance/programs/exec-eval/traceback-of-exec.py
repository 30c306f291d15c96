import traceback

source = '''
def boom(n):
    return 1 / n
boom(0)
'''
space = {'__name__': 'made'}
try:
    exec(source, space)
except ZeroDivisionError as error:
    print(''.join(traceback.format_tb(error.__traceback__)[1:]), end='')
try:
    exec(compile(source, 'somewhere.py', 'exec'), space)
except ZeroDivisionError as error:
    print([(f.filename, f.lineno, f.name) for f in traceback.extract_tb(error.__traceback__)][1:])
print(space['boom'].__module__, space['boom'].__globals__ is space)
eval(compile('undefined + 1', '<formula>', 'eval'))
