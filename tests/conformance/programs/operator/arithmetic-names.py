import operator as op

print(op.add(2, 3), op.sub(2, 3), op.mul(2, 3), op.truediv(3, 2), op.floordiv(-7, 2), op.mod(-7, 2), op.pow(2, 10))
print(op.neg(5), op.pos(-5), op.abs(-3), op.inv(7), op.invert(7), op.lshift(1, 4), op.rshift(-9, 1))
print(op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.not_([]), op.truth("x"))
print(op.lt(1, 2), op.le(2, 2), op.eq("a", "a"), op.ne(1, 1), op.gt(1, 2), op.ge(2, 1), op.is_(None, None), op.is_not(1, None))
print(op.is_none(None), op.is_not_none(0))
print(op.concat([1], [2]), op.contains("abc", "b"), op.countOf([1, 2, 1], 1), op.indexOf("abc", "c"), op.index(True), op.length_hint([1, 2]), op.length_hint(object(), 7))
for f, args in ((op.add, (1, "a")), (op.concat, (1, 2)), (op.indexOf, ([1], 9)), (op.index, (1.5,)), (op.truediv, (1, 0)), (op.length_hint, ([], "x"))):
    try:
        f(*args)
    except (TypeError, ValueError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
print(op.__add__(1, 2), op.add.__name__, op.matmul.__doc__)
