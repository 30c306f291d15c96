class A:
    def __init__(self):
        self.value = 3
    def m(self):
        return valu
    def n(self):
        return value
import math
for f in [lambda: A().n(), lambda: A().m(), lambda: A().valeu, lambda: math.sqr, lambda: pritn(1), lambda: asyncio.run(), lambda: [].appendd(1), lambda: __import__('math').zzz]:
    try: f()
    except Exception as e:
        import traceback
        traceback.print_exception(e, file=__import__('sys').stdout)
