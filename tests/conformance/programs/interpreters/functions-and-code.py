import _interpreters

def hello():
    print('hello from', __name__)

def uses_a_global():
    print(answer)

def with_argument(x):
    pass

id = _interpreters.create()
print(_interpreters.run_func(id, hello))
print(_interpreters.call(id, hello))
print(_interpreters.exec(id, hello))
print(_interpreters.exec(id, compile('answer = 42', 'somewhere', 'exec')))
print(_interpreters.exec(id, uses_a_global))
for f, what in ((_interpreters.exec, 5), (_interpreters.run_func, 'text'), (_interpreters.call, print),
                (_interpreters.exec, with_argument), (_interpreters.run_string, 5)):
    try:
        f(id, what)
    except (TypeError, ValueError) as e:
        print(type(e).__name__)
_interpreters.destroy(id)
