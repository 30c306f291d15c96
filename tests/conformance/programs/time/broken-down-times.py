import time

t = time.gmtime(0)
print(t, t.tm_year, t[0], len(t), time.gmtime(86400 * 365).tm_yday)
print(time.strftime("%Y-%m-%d %H:%M:%S %j %a %b", t), time.asctime(t), time.strptime("30 Nov 00", "%d %b %y"))
print(time.struct_time((2024, 2, 29, 1, 2, 3, 3, 60, 0)).tm_mon, tuple(t)[:3])
for wrong in (lambda: time.strptime("x", "%Y"), lambda: time.struct_time((1, 2)), lambda: time.strftime("%Y", (1,)), lambda: time.asctime("x"), lambda: time.gmtime("x"), lambda: time.strftime("%Y", (2024, 13, 1, 0, 0, 0, 0, 1, 0))):
    try:
        print(wrong())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
