print(b'%d %s %r %a %c %x %5.1f|%-5s|%05d' % (5, b'x', 'é', 'é', 65, 255, 2.25, b'ab', -42))
print(b'%b' % bytearray(b'b'), b'%s' % memoryview(b'mv'), b'%c' % b'z', b'%%' % (), bytearray(b'%d') % 3, b'%.2s' % b'abc', b'%*d' % (4, 7))
class B:
    def __bytes__(self):
        return b'from B'
print(b'%s and %b' % (B(), B()), b'%(k)s' % {b'k': b'v'}, b'%#x %+d % d %e %g' % (10, 1, 2, 12345.678, 1e-5))
for fmt, args in ((b'%s', 'text'), (b'%d', '5'), (b'%c', 256), (b'%c', b'ab'), (b'%d %d', 1), (b'%d', (1, 2)), (b'%z', 1), (b'%', 1), (b'%s', 5), (b'%(k)s', 1),
                  (b'%(k)s', {'k': b'v'}), (b'%x', 1.5), (b'%b', None), (b'%f', 'x'), (b'%c', 'a'), (b'%*d', ('a', 1))):
    try:
        print(fmt % args)
    except (TypeError, ValueError, OverflowError, KeyError) as error:
        print(fmt, type(error).__name__, error)
