#: try and except
def f(a):
    try:
        a()
    except ValueError:
        return 1
    except (KeyError, TypeError) as e:
        print(e)
    except:
        raise
    else:
        a(2)
    return a
#: try and finally
def f(a):
    try:
        a()
    finally:
        print(a)
#: try, except and finally
def f(a):
    try:
        a()
    except E as e:
        return e
    else:
        a(1)
    finally:
        a(2)
#: return in try and finally
def f(a):
    try:
        return a()
    finally:
        a(1)
def g(a):
    try:
        return 1
    finally:
        return 2
#: loops and try
def f(a):
    for x in a:
        try:
            if x:
                continue
            if a:
                break
            return x
        except E:
            continue
        finally:
            a(x)
    while a:
        try:
            a()
        except E as e:
            break
#: nested try
def f(a):
    try:
        try:
            a()
        except A:
            a(1)
        finally:
            a(2)
    except B as b:
        try:
            a(b)
        except C as b:
            pass
#: try at module level
try:
    import a
except ImportError:
    a = None
try:
    b
finally:
    c
#: function in finally
def f(a):
    try:
        a()
    finally:
        g = lambda: a
        h = [x for x in a]
#: with
def f(a, b):
    with a as x:
        print(x)
    with a, b as (y, z):
        return y
    with (a() as c, b()):
        pass
    return c
#: with and control flow
def f(a):
    for x in a:
        with x:
            if x:
                break
            elif a:
                continue
            return x
    while a:
        with a as b.c:
            return
    with a:
        try:
            return a()
        except E:
            pass
#: nested with
def f(a, b):
    with a:
        with b:
            a()
    with a:
        return b
#: with at module level
with a as b:
    c
#: except star
def f(a):
    try:
        a()
    except* ValueError as e:
        print(e)
    except* (A, B):
        pass
    else:
        a(1)
    finally:
        a(2)
#: except star in a loop
def f(a):
    for x in a:
        try:
            a(x)
        except* E:
            a(1)
    return a
#: handler that returns
def f(a):
    try:
        a()
    except A as e:
        if e:
            return e
        raise B from e
    except C:
        return
