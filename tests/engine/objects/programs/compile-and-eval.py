# compile, exec and eval with their namespaces and errors.
print(eval('1+2'), eval('x*2', {'x':21}), eval('[i for i in range(3)]'), eval('"a\\n   b"'), eval('lambda x: x+1')(3))
exec('y=5\nprint(y)')
def f():
    z = 3
    return eval('z+1')
print(f())
try: eval('1+')
except SyntaxError as e: print(type(e), e, e.lineno, e.offset)
try: eval('x=1')
except SyntaxError as e: print(e)
try: exec('def f(:\n pass')
except SyntaxError as e: print(e)
c = compile('a+b','<s>','eval'); print(eval(c, {'a':1,'b':2}))
ns={}
exec("def g(): return 7\nclass A: pass", ns); print(ns['g'](), ns['A'], sorted(k for k in ns if k[0]!='_'))
try: eval('1/0')
except ZeroDivisionError as e: print(e)
try: eval(3)
except TypeError as e: print(e)
try: eval('a', 3)
except TypeError as e: print(e)
