from email.utils import formatdate, mktime_tz, parsedate, parsedate_tz

for text in ('Thu, 01 Jan 2026 12:30:45 +0100', '1 Jan 2026 12:30 GMT', 'Thu, 01 Jan 26 12:30:45 EST', '01-Jan-2026 00:00:00 -0530', 'nonsense', '',
             'Thu Jan  1 12:30:45 2026', '31 Dec 1999 23:59:59 -0000'):
    t = parsedate_tz(text)
    print(t, parsedate(text), mktime_tz(t) if t else None)
print(formatdate(0), formatdate(1e9, usegmt=True), formatdate(1767225600, localtime=False))
