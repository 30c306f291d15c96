def f():
    x = 1
    exec('x = 2; z = 3')
    print(x, 'z' in locals())
    found = locals()
    exec('w = 4', globals(), found)
    print(found['w'], x)
    return eval('x + 1')

print(f())

def g(a, b):
    return eval('a - b'), eval('[a for _ in range(2)]'), sorted(eval('locals()'))

print(g(5, 3))

def closure():
    hidden = 'cell'
    def uses():
        return eval('hidden')
    def really():
        hidden
        return eval('hidden')
    print(really())
    try:
        uses()
    except NameError as error:
        print(error)

closure()
exec('def made(n):\n    return n * 2')
print(made(4))
class C:
    exec('attr = "from exec"')
    n = eval('attr')
print(C.attr, C.n)
