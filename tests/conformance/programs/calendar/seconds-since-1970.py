import calendar
import time

print(calendar.timegm((2024, 1, 1, 0, 0, 0)), calendar.timegm((1970, 1, 1, 0, 0, 0, 0, 0, 0)))
print(calendar.timegm(time.gmtime(1_700_000_000)), calendar.timegm((1960, 2, 29, 12, 30, 15)))
