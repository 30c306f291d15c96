import gc
import weakref

gc.disable()
class Node:
    def __init__(self, name):
        self.name, self.other = name, None
    def __del__(self):
        print('del', self.name)

a, b = Node('a'), Node('b')
a.other, b.other = b, a
r = weakref.ref(a)
del a, b
print(r() is not None, gc.isenabled())
print(gc.collect() >= 2, r())
phases = []
def watch(phase, info):
    phases.append((phase, sorted(info), info['generation']))
gc.callbacks.append(watch)
gc.collect(0)
gc.callbacks.remove(watch)
print(phases)
class Reborn:
    def __del__(self):
        global saved
        saved = self
x = Reborn()
x.me = x
del x
gc.collect()
print(type(saved).__name__, gc.is_finalized(saved), gc.is_tracked([]), gc.is_tracked(1), gc.is_tracked({}), gc.is_tracked('s'))
lst = [saved]
print(lst in gc.get_referrers(saved), gc.get_referents(lst) == [saved], gc.get_referents(1, 'x'))
gc.enable()
for wrong in (lambda: gc.collect(3), lambda: gc.collect(-1), lambda: gc.collect('x'), lambda: gc.set_threshold(), lambda: gc.set_debug('x'), lambda: gc.get_objects(generation=5)):
    try:
        print(wrong())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(gc.isenabled(), gc.garbage, gc.get_debug())
