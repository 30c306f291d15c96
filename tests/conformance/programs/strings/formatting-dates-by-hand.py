def clock(seconds):
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours:02d}:{minutes:02d}:{seconds:02d}"


print([clock(s) for s in (0, 59, 60, 3661, 86399)])


def weekday(year, month, day):
    t = (0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4)
    year -= month < 3
    return "Sun Mon Tue Wed Thu Fri Sat".split()[(year + year // 4 - year // 100 + year // 400 + t[month - 1] + day) % 7]


for date in ((2024, 2, 29), (2000, 1, 1), (1970, 1, 1), (2026, 11, 21)):
    print("%04d-%02d-%02d %s" % (*date, weekday(*date)))


def roman(n):
    out = ""
    for value, text in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split()):
        count, n = divmod(n, value)
        out += text * count
    return out


print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)])


def human(size):
    for unit in ("B", "kB", "MB", "GB"):
        if size < 1000 or unit == "GB":
            return f"{size:.1f} {unit}" if unit != "B" else f"{size} B"
        size /= 1000


print([human(s) for s in (0, 999, 1000, 123456, 10**9, 5 * 10**12)])
