import gc

print(gc.get_threshold()[0] > 0, len(gc.get_count()), len(gc.get_stats()), sorted(gc.get_stats()[0]))
old = gc.get_threshold()
gc.set_threshold(500, 5)
print(gc.get_threshold()[:2])
gc.set_threshold(*old)
class C: ...
print(gc.is_tracked(C()), gc.is_tracked(C), gc.is_tracked((1, 2)), gc.is_tracked([1]), gc.is_tracked(b''), gc.is_finalized(C()))
