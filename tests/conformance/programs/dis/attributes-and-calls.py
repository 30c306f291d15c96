import dis

def f(obj, *args, **kw):
    obj.x = obj.method(1, key=2)
    print(f"{obj.x!r:>10}", *args, **kw)
    del obj.x
    return obj[1:2], obj is None

dis.dis(f)
